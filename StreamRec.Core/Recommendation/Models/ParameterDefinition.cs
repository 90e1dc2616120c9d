using System.Globalization;

namespace StreamRec.Core.Recommendation.Models;

/// <summary>What values a parameter takes.</summary>
public enum ParameterKind
{
    /// <summary>Whole numbers.</summary>
    WholeNumber,

    /// <summary>Any number.</summary>
    Number,

    /// <summary>One of a list of words; the value is the word's position.</summary>
    Choice,
}

/// <summary>One setting of a trainer: its name, meaning, default and accepted values.</summary>
/// <param name="Name">Lower-case name as in <c>name=value</c>.</param>
/// <param name="Kind">Whole number, number or word.</param>
/// <param name="Default">The value when nothing is set.</param>
/// <param name="Minimum">The lowest accepted value, inclusive.</param>
/// <param name="Maximum">The highest accepted value, inclusive.</param>
/// <param name="Description">What it does and what more of it means, in one sentence.</param>
public sealed record ParameterDefinition(string Name, ParameterKind Kind, double Default, double Minimum, double Maximum, string Description)
{
    /// <summary>The accepted words of a <see cref="ParameterKind.Choice"/>.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Advice for searching good values, or <see langword="null"/> to search around the default.</summary>
    public SearchHint? Search { get; init; }

    /// <summary>A parameter that is a whole number.</summary>
    public static ParameterDefinition WholeNumber(string name, int value, int minimum, int maximum, string description) =>
        new(name, ParameterKind.WholeNumber, value, minimum, maximum, description);

    /// <summary>A parameter that is a number.</summary>
    public static ParameterDefinition Number(string name, double value, double minimum, double maximum, string description) =>
        new(name, ParameterKind.Number, value, minimum, maximum, description);

    /// <summary>A parameter that is one of several words; the first is the default.</summary>
    public static ParameterDefinition Choice(string name, IReadOnlyList<string> choices, string description)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return new(name, ParameterKind.Choice, 0, 0, choices.Count - 1, description) { Choices = choices };
    }

    /// <summary>What is accepted, in words: "a whole number from 1 to 512".</summary>
    public string Accepted => Kind switch
    {
        ParameterKind.WholeNumber => string.Create(CultureInfo.InvariantCulture, $"a whole number from {Minimum} to {Maximum}"),
        ParameterKind.Choice => "one of " + string.Join(", ", Choices),
        _ => string.Create(CultureInfo.InvariantCulture, $"a number from {Minimum} to {Maximum}"),
    };

    /// <summary>Reads a value written as text (decimal point, no thousands separators).</summary>
    /// <exception cref="ModelException">It is not accepted; the message names the parameter and what is.</exception>
    public double Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        if (Kind == ParameterKind.Choice)
        {
            for (var choice = 0; choice < Choices.Count; choice++)
            {
                if (string.Equals(Choices[choice], trimmed, StringComparison.OrdinalIgnoreCase))
                {
                    return choice;
                }
            }
        }
        else if (double.TryParse(trimmed, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && value >= Minimum && value <= Maximum && (Kind == ParameterKind.Number || double.IsInteger(value)))
        {
            return value;
        }

        throw new ModelException($"Parameter '{Name}' cannot be '{trimmed}'; accepted is {Accepted}.");
    }

    /// <summary>A value as text, as <see cref="Parse"/> reads it.</summary>
    public string Format(double value) =>
        Kind == ParameterKind.Choice ? Choices[(int)value] : value.ToString("R", CultureInfo.InvariantCulture);
}
