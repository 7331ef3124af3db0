import Fenliu

/// The page on which a clerk checks suggestions and puts them right (审阅页): one HTML file that needs nothing else.
struct ReviewPage {
    let axes: [ReviewAxis]
    let language: PageLanguage
    /// Markup shown before the letters, such as a report's charts, and the styles that it needs.
    var lead: (section: String, style: String)?

    /// - Parameters:
    ///   - records: in the order in which they are shown.
    ///   - part: which of how many files this is.
    func text(_ records: [ResultRecord], part: (number: Int, count: Int) = (1, 1)) -> String {
        let data = ReviewData(axes: axes, language: language).value(records, part: part)
        return HTMLDocument(
            language: language, title: Self.title(language, part),
            styles: [Self.style] + (lead.map { [$0.style] } ?? []).filter { !$0.isEmpty }, scripts: [Self.script],
            body: """
                \(lead?.section ?? "")
                <div id="desk"><noscript>\(language.say("请在浏览器中允许脚本运行。", "This page needs scripts to be allowed."))</noscript></div>
                <script type="application/json" id="data">\(HTMLText.scriptJSON(data.line()))</script>
                """
        ).text
    }

    static func title(_ language: PageLanguage, _ part: (number: Int, count: Int)) -> String {
        language.say("来信审阅", "Letters to review") + (part.count > 1 ? " \(part.number)/\(part.count)" : "")
    }

    static var style: String { String(decoding: PackageResources.review_css, as: UTF8.self) }

    /// The script's parts in one scope of their own.
    static var script: String {
        let parts = [
            PackageResources.words_js, PackageResources.text_js, PackageResources.letters_js,
            PackageResources.decisions_js, PackageResources.files_js, PackageResources.filters_js,
            PackageResources.table_js, PackageResources.detail_js, PackageResources.desk_js,
            PackageResources.saving_js, PackageResources.keys_js, PackageResources.start_js,
        ]
        return "(function () {\n\"use strict\";\n"
            + parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n") + "}());\n"
    }
}
