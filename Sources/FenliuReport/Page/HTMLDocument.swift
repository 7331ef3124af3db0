import FenliuPlatform
import Foundation

/// One self-contained HTML file. Its content security policy lets run and apply only the scripts and styles that it was made
/// with, named by their SHA-256, and lets nothing be fetched from anywhere.
struct HTMLDocument {
    let language: PageLanguage
    /// Text, not markup.
    let title: String
    var styles: [String] = []
    var scripts: [String] = []
    /// Markup.
    let body: String

    var text: String {
        """
        <!DOCTYPE html>
        <html lang="\(language.tag)">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="\(policy)">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <title>\(HTMLText.escape(title))</title>
        \(styles.map { "<style>\($0)</style>" }.joined(separator: "\n"))
        </head>
        <body>
        \(body)
        \(scripts.map { "<script>\($0)</script>" }.joined(separator: "\n"))
        </body>
        </html>

        """
    }

    /// https://www.w3.org/TR/CSP3/: a hash admits an inline element whose text has this digest.
    private var policy: String {
        "default-src 'none'; style-src \(sources(styles)); script-src \(sources(scripts)); base-uri 'none'; form-action 'none'"
    }

    private func sources(_ texts: [String]) -> String {
        texts.isEmpty
            ? "'none'"
            : texts.map { "'sha256-\(Data(SHA256.digest(Array($0.utf8))).base64EncodedString())'" }
                .joined(separator: " ")
    }
}
