/// How the report looks: the sizes and margins of Nghị định 30/2020/NĐ-CP, Phụ lục I. Times New Roman where it is
/// installed, else what has its measures.
enum ReportStyle {
    static let sheet = """
        @page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); font: 13pt "Times New Roman", serif } }
        @page :first { @top-center { content: none } }
        * { box-sizing: border-box }
        body { margin: 0; background: #eee; color: #000; font: 13pt/1.35 "Times New Roman", Tinos, "Liberation Serif", serif }
        main { max-width: 210mm; margin: 0 auto; padding: 20mm 15mm 20mm 30mm; background: #fff }
        p { margin: 6pt 0; text-align: justify; text-indent: 10mm }
        header, footer { display: grid; grid-template-columns: 2fr 3fr; column-gap: 6mm }
        header p { margin: 0; text-align: center; text-indent: 0; font-size: 12pt }
        header hr { width: 40%; margin: 3pt auto 6pt; border: 0; border-top: 1px solid }
        header .motto { font-size: 13pt }
        header .motto b { border-bottom: 1px solid; padding-bottom: 2pt }
        header .number, header .date { font-size: 13pt; margin-top: 6pt }
        header .date { font-style: italic }
        h1 { margin: 18pt 0 12pt; text-align: center; font-size: 14pt }
        h1 span { display: block }
        h1::after { content: ""; display: block; width: 25%; margin: 4pt auto 0; border-top: 1px solid }
        h2 { margin: 14pt 0 6pt; font-size: 13pt; break-after: avoid }
        .table { overflow-x: auto }
        table { width: 100%; border-collapse: collapse; font-size: 11pt; line-height: 1.25 }
        th, td { border: 1px solid; padding: 2pt 4pt; text-align: left; vertical-align: top }
        thead th { text-align: center; vertical-align: middle }
        thead { display: table-header-group }
        tbody th { font-weight: normal }
        tbody th.group { font-style: italic; break-after: avoid }
        tfoot { display: table-row-group; font-weight: bold }
        tr { break-inside: avoid }
        .count { text-align: right; font-variant-numeric: tabular-nums }
        footer { margin-top: 12pt; break-inside: avoid }
        footer p { margin: 0; text-indent: 0 }
        .sent-to p { font-size: 12pt; font-weight: bold; font-style: italic }
        .sent-to ul { margin: 0; padding: 0; list-style: none; font-size: 11pt }
        .signer p { text-align: center }
        .signer p + p { margin-top: 30mm }
        @media print { body { background: none } main { max-width: none; padding: 0 } .table { overflow: visible } }
        @media (max-width: 600px) { main { padding: 5mm } }
        """
}
