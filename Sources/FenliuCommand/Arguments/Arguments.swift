/// What stood on the command line, by the command's table of options.
struct Arguments: Sendable {
    private(set) var values: [String: [String]] = [:]
    private(set) var operands: [String] = []

    /// Reads GNU-style arguments: `--name value`, `--name=value`, `-o value`, `--` ends options, `-` is an operand.
    ///
    /// - Throws: `UsageError`.
    init(_ arguments: ArraySlice<String>, options: [Option]) throws(UsageError) {
        var rest = arguments
        while let argument = rest.popFirst() {
            if argument == "--" {
                operands += rest
                return
            }
            guard argument.hasPrefix("-"), argument != "-" else {
                operands.append(argument)
                continue
            }
            let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            var attached = parts.count > 1 ? parts[1] : nil
            let option: Option
            if argument.hasPrefix("--") {
                let name = String(parts[0].dropFirst(2))
                guard let found = options.first(where: { $0.name == name }) else {
                    throw .unknownOption(
                        parts[0], suggestion: Suggester.nearest(name, options.map(\.name)).map { "--" + $0 })
                }
                option = found
            } else {
                let letter = argument[argument.index(after: argument.startIndex)]
                guard let found = options.first(where: { $0.short == letter }) else {
                    throw .unknownOption(argument, suggestion: nil)
                }
                option = found
                let tail = String(argument.dropFirst(2))
                attached = tail.isEmpty ? nil : tail
            }
            if option.value == nil {
                guard attached == nil else { throw .unexpectedValue("--" + option.name) }
                values[option.name, default: []].append("")
            } else if let value = attached ?? rest.popFirst() {
                values[option.name, default: []].append(value)
            } else {
                throw .missingValue("--" + option.name)
            }
        }
    }

    func has(_ name: String) -> Bool { values[name] != nil }

    /// The last value of an option.
    func value(_ name: String) -> String? { values[name]?.last }

    /// A whole number within a range.
    func integer(_ name: String, in range: ClosedRange<Int>) throws(UsageError) -> Int? {
        guard let text = value(name) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw .badValue("--" + name, text, expected: "\(range.lowerBound)–\(range.upperBound)")
        }
        return number
    }

    /// What a command with several actions shall do: its first operand.
    func action<T: RawRepresentable & CaseIterable>(of command: String, _ type: T.Type) throws(UsageError) -> T
    where T.RawValue == String {
        let known = T.allCases.map(\.rawValue)
        guard let name = operands.first else { throw .missingOperand(known.joined(separator: "|")) }
        guard let action = T(rawValue: name) else {
            throw .badValue(command, name, expected: known.joined(separator: ", "))
        }
        return action
    }

    /// One of a few words.
    func choice<T: RawRepresentable & CaseIterable>(_ name: String, of type: T.Type) throws(UsageError) -> T?
    where T.RawValue == String {
        guard let text = value(name) else { return nil }
        guard let chosen = T(rawValue: text) else {
            throw .badValue("--" + name, text, expected: T.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return chosen
    }
}
