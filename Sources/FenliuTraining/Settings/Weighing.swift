/// How masses become weights.
public enum Weighing: String, Sendable, CaseIterable {
    /// log P(feature | class), the textbook's naive Bayes (McCallum & Nigam 1998).
    case multinomial
    /// −log P(feature | all other classes), better on unbalanced classes (Rennie et al. 2003).
    case complement
    /// Log-count ratios refined by a support vector machine, mixed with complement naive Bayes (Wang & Manning 2012).
    case refined = "nb-svm"
}
