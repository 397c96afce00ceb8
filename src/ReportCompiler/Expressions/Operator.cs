namespace ReportCompiler.Expressions;

/// <summary>The operators of expressions.</summary>
public enum Operator
{
    /// <summary><c>+</c></summary>
    Add,

    /// <summary><c>-</c> between two operands.</summary>
    Subtract,

    /// <summary><c>*</c></summary>
    Multiply,

    /// <summary><c>/</c></summary>
    Divide,

    /// <summary><c>==</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,

    /// <summary><c>&amp;&amp;</c></summary>
    And,

    /// <summary><c>||</c></summary>
    Or,

    /// <summary><c>-</c> before an operand.</summary>
    Negate,

    /// <summary><c>!</c></summary>
    Not,
}
