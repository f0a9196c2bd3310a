import Diagnostics

/// The recipients that an article lists: in its front matter, then in the CSV beside it.
struct RecipientList {
    var recipients: [Recipient] = []
    /// False after an error: then something may be missing.
    var isWhole = true
}

extension ArticleReader {
    func recipients(
        _ mapping: MappingReader, source: String, _ reading: inout FrontMatterReading
    ) -> RecipientList {
        let before = reading.problems.count
        let inline = mapping.list(RecipientFields.recipients, &reading)
        var isRefused = false
        let table = table(mapping, source: source, &isRefused, &reading)
        let isWhole = !isRefused && !reading.problems[before...].hasErrors
        var checks = RowChecks(vocabulary: reading.vocabulary)
        for recipient in inline {
            reading.append(checks.problems(recipient, at: recipient.place.location(in: reading.path)))
        }
        for recipient in table?.recipients ?? [] {
            reading.append(checks.problems(recipient, at: recipient.place.location(in: table?.path ?? reading.path)))
        }
        return RecipientList(recipients: inline + (table?.recipients ?? []), isWhole: isWhole)
    }

    /// Nil when there is none, or after a report.
    /// - Parameter isRefused: set when something is there that is no file, which the tree has reported.
    private func table(
        _ mapping: MappingReader, source: String, _ isRefused: inout Bool, _ reading: inout FrontMatterReading
    ) -> RecipientTable? {
        let filled = mapping.list(RecipientFields.filled, &reading)
        guard let written = mapping.value(RecipientFields.file, &reading),
            let node = mapping.node(of: RecipientFields.file.schema.name)
        else { return nil }
        let path = LinkDestination(written.value).path.flatMap { ContentPath.resolve($0, from: source) }
        if let path, tree.isRefused(path) {
            isRefused = true
            return nil
        }
        guard let path, let file = tree[path] else {
            reading.report(.missingFile(written.value, nearest: nil), at: node)
            return nil
        }
        guard !isWorkbook(file) else {
            reading.report(.workbook(written.value), at: node)
            return nil
        }
        do throws(SourceText.Rejected) {
            let (text, shown) = (try SourceText(file: file, in: tree), tree.displayPath(path))
            let table = RecipientTable(text.text, path: shown, vocabulary: reading.vocabulary, filled: filled)
            reading.append(table.problems)
            reading.append(premises.proofreader.problems(in: text, source: path, path: shown, kind: .csv))
            return table
        } catch {
            reading.append([error.diagnostic])
            return nil
        }
    }

    /// A spreadsheet's own file, by its name or, saved under another one, by its first bytes: those of a ZIP archive (.xlsx,
    /// .ods) or of an OLE compound file (.xls).
    private func isWorkbook(_ file: SourceTree.File) -> Bool {
        let name = file.path.lowercased()
        if [".xlsx", ".xlsm", ".xls", ".ods"].contains(where: name.hasSuffix) { return true }
        guard let bytes = try? tree.read(file, 4) else { return false }
        return bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    }
}
