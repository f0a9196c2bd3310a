import Content
import Diagnostics
import SiteModel

/// Settings by which VS Code helps with content while it is typed: keys of the front matter are completed, YAML files are
/// held against their schemas, and what the preview finds wrong is underlined in the text.
package enum EditorSettings {
    package static var all: [(path: String, bytes: [UInt8])] {
        [
            (".vscode/settings.json", settings), (".vscode/tasks.json", tasks),
            (".vscode/extensions.json", extensions), (".vscode/tdkt.code-snippets", snippets),
        ]
    }

    /// VS Code itself completes in Markdown only when told to; it checks YAML with the extension that is recommended.
    private static var settings: [UInt8] {
        file { json in
            json.member("files.autoSave", "afterDelay")
            json.member("files.autoSaveDelay", 1000)
            json.member(
                "yaml.schemas",
                object: { schemas in
                    for (name, _) in Configuration.schemas {
                        schemas.member(named: "./.vscode/tdkt/\(name).schema.json", "content/\(name).yaml")
                    }
                })
            json.member(
                "[markdown]",
                object: { markdown in
                    markdown.member(
                        "editor.quickSuggestions",
                        object: { quick in
                            quick.member("other", true)
                            quick.member("strings", true)
                        })
                    markdown.member("editor.wordWrap", "on")
                })
        }
    }

    private static var extensions: [UInt8] {
        file { json in json.member("recommendations", array: { $0.element("redhat.vscode-yaml") }) }
    }

    /// The preview runs as long as the folder is open; VS Code reads from it what is wrong where.
    private static var tasks: [UInt8] {
        file { json in
            json.member("version", "2.0.0")
            json.member(
                "tasks",
                array: { tasks in
                    tasks.element { task in
                        task.member("label", "tdkt: xem trước")
                        task.member("type", "shell")
                        task.member("command", "make preview")
                        task.member("isBackground", true)
                        task.member("runOptions", object: { $0.member("runOn", "folderOpen") })
                        task.member("presentation", object: { $0.member("reveal", "silent") })
                        task.member("problemMatcher", object: matcher)
                    }
                })
        }
    }

    /// The layout of `DiagnosticFormatter`, in both languages.
    private static func matcher(_ json: inout JSONWriter) {
        json.member("owner", "tdkt")
        json.member(
            "fileLocation",
            array: { list in
                list.element("relative")
                list.element("${workspaceFolder}")
            })
        json.member(
            "pattern",
            object: { pattern in
                pattern.member("regexp", "^([^:]+):(\\d+)(?::(\\d+))?: (?:(lỗi|error)|(cảnh báo|warning)|[^:]+): (.*)$")
                pattern.member("file", 1)
                pattern.member("line", 2)
                pattern.member("column", 3)
                pattern.member("message", 6)
            })
        json.member(
            "background",
            object: { background in
                background.member("activeOnStart", true)
                background.member("beginsPattern", "^\(Catalogue.previewChecking.vi)|^\(Catalogue.previewChecking.en)")
                background.member("endsPattern", "^\(Catalogue.previewChecked.vi)|^\(Catalogue.previewChecked.en)")
            })
    }

    private static func file(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
        JSONWriter.object(members) + [UInt8(ascii: "\n")]
    }
}

// Keys of the front matter, which VS Code offers while they are typed.
extension EditorSettings {
    private static var snippets: [UInt8] {
        file { json in
            for kind in Kind.allCases {
                for field in kind.fields { append(field, of: kind, to: &json) }
            }
        }
    }

    private static func append(_ field: FieldSchema, of kind: Kind, to json: inout JSONWriter) {
        json.member(
            named: "\(kind.label): \(field.name)",
            object: { snippet in
                snippet.member("scope", "markdown")
                snippet.member("prefix", field.name)
                snippet.member("description", "\(kind.label) – \(field.summary)")
                snippet.member("body", "\(field.name): \(field.value.placeholder)")
            })
    }
}

extension ValueSchema {
    /// What stands at the cursor, in the syntax of snippets: choices to pick from, places to go to with Tab.
    fileprivate var placeholder: String {
        switch self {
        case .text, .integer, .number: "$1"
        case .boolean: "${1|true,false|}"
        case .day, .moment: "${1:$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE}"
        case .dayOrYear: "${1:$CURRENT_YEAR}"
        case .choice(let values): "${1|\(values.joined(separator: ","))|}"
        case .list(.object(let fields)): "\n  - {\(Self.members(fields))}"
        case .list: "[$1]"
        case .object(let fields): "{\(Self.members(fields))}"
        case .map: "{$1}"
        }
    }

    /// The members of a mapping in one line.
    private static func members(_ fields: [FieldSchema]) -> String {
        fields.enumerated().map { "\($1.name): $\($0 + 1)" }.joined(separator: ", ")
    }
}
