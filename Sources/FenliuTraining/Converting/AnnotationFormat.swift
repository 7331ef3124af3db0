/// File formats of labelled letters that other annotation tools read and write.
public enum AnnotationFormat: String, Sendable, CaseIterable {
    /// This project's own, one object a line, one key a label axis.
    case jsonl
    case csv
    /// doccano's JSONL for text classification: labels in a list.
    case doccano
    /// Label Studio's JSON: one array of tasks with annotations.
    case labelStudio = "label-studio"
    /// Prodigy's JSONL: choices in `accept`, the decision in `answer`.
    case prodigy
    /// fastText's lines: `__label__…` in front of the text. Keeps no ids, titles or line breaks.
    case fastText = "fasttext"
}
