namespace StreamRec.Core.Parameters;

/// <summary>
/// A value that a person or program gave is not one of those accepted. Pages, commands and the API show the same three things: which
/// parameter, what was given, what is accepted.
/// </summary>
public sealed class InvalidParameterException : Exception
{
    /// <summary>Describes a wrong value.</summary>
    /// <param name="parameterName">The name as the person wrote it, such as <c>duration_type</c>.</param>
    /// <param name="value">What was given; <see langword="null"/> when a required value is missing.</param>
    /// <param name="acceptedValues">The accepted values, or phrases that describe them such as "a whole number from 1 to 100".</param>
    public InvalidParameterException(string parameterName, string? value, IReadOnlyList<string> acceptedValues)
        : base(Describe(parameterName, value, acceptedValues))
    {
        ParameterName = parameterName;
        Value = value;
        AcceptedValues = acceptedValues;
    }

    /// <summary>The name as the person wrote it.</summary>
    public string ParameterName { get; }

    /// <summary>What was given; <see langword="null"/> when a required value is missing.</summary>
    public string? Value { get; }

    /// <summary>The accepted values, or phrases that describe them.</summary>
    public IReadOnlyList<string> AcceptedValues { get; }

    private static string Describe(string parameterName, string? value, IReadOnlyList<string> acceptedValues)
    {
        ArgumentNullException.ThrowIfNull(acceptedValues);
        var accepted = string.Join(", ", acceptedValues);
        return value is null
            ? $"{parameterName} is required; accepted: {accepted}."
            : $"{parameterName} cannot be '{value}'; accepted: {accepted}.";
    }
}
