import Fenliu

/// What is wrong with a lexicon, a routing table, or another table that an office edits.
extension Messages {
    func table(_ error: TableError) -> String {
        let place = "\(error.file):\(error.line)" + (error.column.map { ":\($0)" } ?? "")
        let problem: String =
            switch error.problem {
            case .unreadable(let reason): say("读不了：\(reason)", "cannot be read: \(reason)")
            case .damaged(let count): say("有 \(count) 处损坏的字节", "\(count) damaged byte sequences")
            case .badRow(let code): say("行格式错误：\(code)", "bad row: \(code)")
            case .missingColumn: say("缺少此列", "this column is missing")
            case .tooManyCells(let found, let expected):
                say("有 \(found) 格，表头只有 \(expected) 列", "\(found) cells under \(expected) columns")
            case .emptyCell: say("此格不能为空", "this cell must not be empty")
            case .duplicateID(let id, let first):
                say("编号 \(id) 与第 \(first) 行重复", "id \(id) stands on line \(first) already")
            case .badPattern(let text):
                say("词条 \(text) 有空缺或只有一个字", "pattern \(text) has an empty part or a single character")
            case .badNumber(let text): say("\(text) 不是有效的数", "\(text) is not a valid number")
            case .unknownAxis(let axis, let known):
                say(
                    "模型没有 \(axis) 这一项，有：\(known.joined(separator: "、"))",
                    "the model has no axis \(axis); it has: \(known.joined(separator: ", "))")
            case .unknownLabel(let label, let axis):
                say("模型的 \(axis) 没有标签 \(label)", "the model's \(axis) has no label \(label)")
            case .notTiered(let axis): say("\(axis) 不分等级，不能用 raise", "\(axis) has no tiers that a rule could raise")
            case .noFallback:
                say(
                    "缺少兜底的一行（topic、track、purpose、terms 都为空）",
                    "no fallback row (topic, track, purpose and terms all empty)")
            }
        return "\(place): \(problem)"
    }
}
