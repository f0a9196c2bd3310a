-- One visitor in each thread, who has one connection: a page, then the style sheet that it names, then the next page.
local threads = {}
function setup(thread)
    thread:set("number", #threads)
    table.insert(threads, thread)
end

function init(arguments)
    paths = {}
    for line in io.lines(arguments[1]) do table.insert(paths, line) end
    position = math.floor(number * #paths / 16)
    pages, styles, failed, mixed, versionA, versionB = 0, 0, 0, 0, 0, 0
    example = ""
end

-- Milliseconds, so that there is time left for publishing.
function delay() return 4 end

function request()
    if sheet then
        asked, sheet = sheet, nil
    else
        position = position % #paths + 1
        asked, expected = paths[position], nil
    end
    return wrk.format("GET", asked)
end

local function resolved(page, href)
    local folder = page
    while href:sub(1, 3) == "../" do
        folder, href = folder:gsub("[^/]+/$", ""), href:sub(4)
    end
    return folder .. href:gsub("^%./", "")
end

local function fail(reason)
    if example == "" then example = asked .. ": " .. reason end
end

function response(status, headers, body)
    local a, b = body:find("MARK-A", 1, true) ~= nil, body:find("MARK-B", 1, true) ~= nil
    if status ~= 200 then
        failed = failed + 1
        fail("status " .. status)
        return
    end
    if a == b or (expected and expected ~= (a and "A" or "B")) then
        mixed = mixed + 1
        fail("A " .. tostring(a) .. ", B " .. tostring(b) .. ", expected " .. tostring(expected))
    end
    if expected then
        styles, expected = styles + 1, nil
        return
    end
    pages = pages + 1
    if a then versionA = versionA + 1 else versionB = versionB + 1 end
    local href = body:match('<link rel="stylesheet" href="([^"]+)"')
    if not href then
        failed = failed + 1
        fail("names no style sheet")
        return
    end
    sheet, expected = resolved(asked, href), a and "A" or "B"
end

function done()
    for _, name in ipairs({"pages", "styles", "failed", "mixed", "versionA", "versionB"}) do
        local sum = 0
        for _, thread in ipairs(threads) do sum = sum + thread:get(name) end
        io.write(string.format("soak %s %d\n", name, sum))
    end
    for _, thread in ipairs(threads) do
        if thread:get("example") ~= "" then io.write("soak example " .. thread:get("example") .. "\n") end
    end
end
