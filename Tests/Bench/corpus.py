#!/usr/bin/env python3
"""Writes one section twice: as content of tdkt (FOLDER/content) and as a Hugo site (FOLDER/hugo/content).

Usage: corpus.py ARTICLES FOLDER [--only-tdkt] [--decisions ROWS] [--recipients ROWS]
With --decisions every article is a decision that lists so many recipients; with 0 rows the same ones list nobody.
With --recipients every decision lists so many, of some 40,000 different names, as a province has.
The same number gives the same bytes. The words are those of the agency's own documents and campaigns, so that
the share of letters with diacritics, on which escaping and folding depend, is that of real articles.
"""
import datetime, json, pathlib, random, re, sys

SOURCES = pathlib.Path(__file__).resolve().parents[2] / "content"
AGENCY = "Ban Quản lý Khu kinh tế tỉnh Gia Lai"
SITE = f"title: Thi đua\nagency: {AGENCY}\nbase_url: https://example.gov.vn/thi-dua/\npage_size: 20\n"
KINDS = ["dien-hinh", "quyet-dinh", "ket-qua", "tin-tuc"]
CAMPAIGNS = [f"phong-trao-{i:02}" for i in range(1, 41)]
UNITS = [f"phong-{i:02}" for i in range(1, 25)]
AWARDS = ["dh-ldtt", "dh-cstd-co-so", "dh-cstd-tinh", "gk-co-so", "bk-tinh"]
NAMES = ["Nguyễn Trần Lê Siu Rmah Đặng Huỳnh", "Thị Văn Quốc Mỹ Hữu", "Ánh Bảo Cường Đức Hòa Như Thuỷ Ước"]
MANY_NAMES = [
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Rơ Siu Ksor Rmah Kpă Rah Đinh Trương",
    "Văn Thị Đức Minh Hữu Thanh Quang Ngọc Xuân Hoài Châm Quốc Mỹ Gia Bảo Khánh Tuấn Thế Công Đình Hồng Kim Phương Thu Anh",
    "An Ánh Bình Bảo Châu Chi Cường Dũng Duyên Đạt Đông Em Giang Hà Hải Hạnh Hằng Hiền Hoa Hòa Hoà Hùng Huệ Khánh Khoa Lan "
    "Liên Linh Loan Long Mai Minh Nam Nga Ngân Nhung Như Oanh Phúc Phượng Quân Quý Sơn Tài Tâm Thảo Thắng Thúy Thuỷ Thư "
    "Tiến Toàn Trang Trí Trung Tú Tuyết Uyên Ước Vân Việt Vinh Vy Xuân Yến H’Nhuên Tơk Blơng",
]
FIRST_DAY, DAYS, BODY_BYTES = datetime.date(2011, 1, 1), 15 * 365, 4096
quoted = json.dumps  # a JSON string is a YAML string


def vocabulary():
    files = sorted(file for kind in ("van-ban", "phong-trao") for file in (SOURCES / kind).glob("*.md"))
    bodies = (re.sub(r"\]\([^)]*\)", "]", f.read_text(encoding="utf-8").split("\n---\n", 1)[1]) for f in files)
    return [word for body in bodies for word in re.findall(r"[^\W\d_]+", body)]


def put(root, path, text):
    if root:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")


class Writer:
    def __init__(self, folder, only_tdkt, rows, recipients=None):
        self.rows, self.recipients = rows, recipients
        self.tdkt, self.hugo = folder / "content", None if only_tdkt else folder / "hugo/content"
        self.words, self.random = vocabulary(), random.Random(31)
        self.person = lambda: " ".join(self.random.choice(part.split()) for part in (MANY_NAMES if recipients else NAMES))

    def phrase(self, count):
        text = " ".join(self.random.choices(self.words, k=count))
        return text[0].upper() + text[1:]

    def head(self, words, day):
        return f"title: {quoted(self.phrase(words))}\ndate: {day}\nsummary: {quoted(self.phrase(30))}\n"

    def body(self):
        text = ""
        while len(text.encode()) < BODY_BYTES:
            text += f"## {self.phrase(7)}\n\n{self.phrase(45)}. **{self.phrase(5)}**, {self.phrase(30)}.\n\n"
            text += "".join(f"- {self.phrase(9)}\n" for _ in range(4))
            text += f"\n{self.phrase(35)}, [{self.phrase(4)}](https://example.gov.vn/), {self.phrase(15)}.\n\n"
        return text

    def section(self):
        put(self.tdkt, "site.yaml", SITE)
        put(self.tdkt, "units.yaml", "".join(f"- {{id: {u}, name: {self.phrase(4)} {u[-2:]}}}\n" for u in UNITS))
        for number, campaign in enumerate(CAMPAIGNS):
            start = 2011 + number % 11
            head = self.head(9, f"{start}-01-02") + f"start: {start}\nend: {start + 4}\nlevel: co-so\n"
            head += 'targets: [{id: ldtt, name: Lao động tiên tiến, value: 80, unit: "%", direction: at-least}]\n'
            text = f"---\n{head}---\n\n{self.body()}"
            put(self.tdkt, f"phong-trao/{campaign}.md", text)
            put(self.hugo, f"campaigns/{campaign}/_index.md", text)

    def article(self, number):
        """Each generator gets the recipients in its own form: a CSV file for tdkt, front matter for Hugo."""
        day, pick = FIRST_DAY + datetime.timedelta(days=number * 1009 % DAYS), self.random.choice
        kind = KINDS[number % 4] if self.rows is None else "quyet-dinh"
        unit, recipients = pick(UNITS), []
        head = self.head(12, day) + f"campaigns: [{pick(CAMPAIGNS)}]\nunits: [{unit}]\n"
        if kind == "dien-hinh":
            head += f"subject: {{name: {self.person()}, kind: ca-nhan, position: Chuyên viên, unit: {unit}}}\n"
        elif kind == "quyet-dinh":
            count = self.recipients or (pick(range(5, 26)) if self.rows is None else self.rows)
            recipients = [(self.person(), pick(UNITS), pick(AWARDS)) for _ in range(count)]
            head += f"number: {number}/QĐ-BQLKKT\nissued: {day}\nissuer: {AGENCY}\nreward_type: cong-trang\n"
            head += f"signer: {{name: {self.person()}, position: Trưởng ban}}\n"
        elif kind == "ket-qua":
            head += f'period: "{day.year}"\nstage: tong-ket\nindicators: [{{target: ldtt, value: {pick(range(99))}}}]\n'
        stem, body = f"{kind}/{day.year}/bai-{number:06}", self.body()
        inline = ", ".join(f"{{name: {n}, unit: {u}, award: {a}}}" for n, u, a in recipients)
        theirs = f'{head}years: ["{day.year}"]\nrecipients: [{inline}]\n'
        put(self.hugo, f"{stem}.md", f"---\n{theirs}---\n\n{body}")
        if recipients:
            head += f"recipients_file: bai-{number:06}.csv\n"
            put(self.tdkt, f"{stem}.csv", "\n".join(map(",".join, [("name", "unit", "award"), *recipients])) + "\n")
        put(self.tdkt, f"{stem}.md", f"---\n{head}---\n\n{body}")


if __name__ == "__main__":
    def option(name):
        return int(sys.argv[sys.argv.index(name) + 1]) if name in sys.argv else None

    writer = Writer(pathlib.Path(sys.argv[2]), "--only-tdkt" in sys.argv, option("--decisions"), option("--recipients"))
    writer.section()
    for number in range(int(sys.argv[1])):
        writer.article(number)
