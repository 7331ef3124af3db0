import Fenliu

/// Lines for a terminal: file names and the like may hold anything.
enum VisibleLines {
    static func escape(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { VisibleText.escapeTerminal(String($0)) }
            .joined(separator: "\n")
    }

    /// Joins lines whose cells are parted by tabs.
    static func escapeTabs(_ lines: [String]) -> String {
        lines.map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map { VisibleText.escapeTerminal(String($0)) }
                .joined(separator: "\t") + "\n"
        }.joined()
    }
}
