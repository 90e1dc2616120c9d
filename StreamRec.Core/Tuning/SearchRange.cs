using System.Globalization;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Tuning;

/// <summary>What is tried of one parameter: given values, or a range.</summary>
public sealed class SearchRange
{
    private const int DefaultSteps = 4;
    private const int MostSteps = 1000;

    private readonly ParameterDefinition definition;
    private readonly double from;
    private readonly double to;
    private readonly bool logarithmic;

    private SearchRange(ParameterDefinition definition, IReadOnlyList<double> grid, double from, double to, bool logarithmic, string text)
    {
        this.definition = definition;
        this.from = from;
        this.to = to;
        this.logarithmic = logarithmic;
        (Grid, Text, IsRange) = (grid, text, from < to);
    }

    /// <summary>The parameter's name.</summary>
    public string Parameter => definition.Name;

    /// <summary>The values of a grid, ascending for a range, as given otherwise; none twice.</summary>
    public IReadOnlyList<double> Grid { get; }

    /// <summary>Whether values between those of the grid are drawn too.</summary>
    public bool IsRange { get; }

    /// <summary>The range as <see cref="Parse"/> reads it.</summary>
    public string Text { get; }

    /// <summary>Values as text, as the trainer reads them.</summary>
    public string Format(double value) => definition.Format(value);

    /// <summary>A range that holds every value of a grid; equal ratios need a lower end above 0.</summary>
    /// <exception cref="ModelException">The ends are not accepted by the parameter, or do not make a range.</exception>
    public static SearchRange Between(ParameterDefinition definition, double from, double to, bool logarithmic, int steps = DefaultSteps)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var text = $"{definition.Name}={definition.Format(from)}..{definition.Format(to)}{(logarithmic ? ":log" : "")}{(steps == DefaultSteps ? "" : string.Create(CultureInfo.InvariantCulture, $":{steps}"))}";
        if (definition.Kind == ParameterKind.Choice)
        {
            throw new ModelException($"'{text}' is not a search: of '{definition.Name}' give words, {definition.Accepted}.");
        }

        from = definition.Parse(definition.Format(from));
        to = definition.Parse(definition.Format(to));
        if (from >= to || (logarithmic && from <= 0) || steps is < 2 or > MostSteps)
        {
            throw new ModelException($"'{text}' is not a search: a range needs a lower end below its upper end, above 0 for log, and from 2 to {MostSteps} values in a grid.");
        }

        var range = new SearchRange(definition, [], from, to, logarithmic, text);
        return new SearchRange(definition, [.. Enumerable.Range(0, steps).Select(step => range.At(step / (steps - 1.0))).Distinct()], from, to, logarithmic, text);
    }

    /// <summary>Given values.</summary>
    /// <exception cref="ModelException">One of them is not accepted by the parameter, or there are none.</exception>
    public static SearchRange Among(ParameterDefinition definition, IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var grid = values.Select(definition.Parse).Distinct().ToArray();
        return grid.Length is >= 1 and <= MostSteps
            ? new SearchRange(definition, grid, 0, 0, logarithmic: false, $"{definition.Name}={string.Join(',', grid.Select(definition.Format))}")
            : throw new ModelException($"Parameter '{definition.Name}' needs from 1 to {MostSteps} values to be searched.");
    }

    /// <summary>Reads <c>a,b,c</c> or <c>from..to</c> with <c>:log</c> and <c>:N</c> behind it.</summary>
    /// <exception cref="ModelException">It is malformed or out of the parameter's range; the message says what is accepted.</exception>
    public static SearchRange Parse(ParameterDefinition definition, string text)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split(':', StringSplitOptions.TrimEntries);
        if (parts[0].Split("..", StringSplitOptions.TrimEntries) is not [var first, var last])
        {
            return Among(definition, text.Split(',', StringSplitOptions.TrimEntries));
        }

        var (logarithmic, steps) = (false, DefaultSteps);
        foreach (var part in parts[1..])
        {
            if (string.Equals(part, "log", StringComparison.OrdinalIgnoreCase))
            {
                logarithmic = true;
            }
            else if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out steps))
            {
                throw new ModelException($"'{definition.Name}={text}' is not a search; write {definition.Name}=a,b,c for values or {definition.Name}=from..to, {definition.Name}=from..to:log for a range.");
            }
        }

        return Between(definition, definition.Parse(first), definition.Parse(last), logarithmic, steps);
    }

    /// <summary>A value by lot: each given value, or each part of the range, is as likely as any other.</summary>
    internal double Draw(ref SeededRandom random) => IsRange ? At(random.NextDouble()) : Grid[random.NextBelow(Grid.Count)];

    private double At(double share)
    {
        var value = logarithmic ? from * Math.Pow(to / from, share) : from + (share * (to - from));
        value = definition.Kind == ParameterKind.WholeNumber ? Math.Round(value) : Rounded(value);
        return Math.Clamp(value, from, to);
    }

    // Four digits: settings are read and typed by people, and no model's error turns on the fifth.
    private static double Rounded(double value) => double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
