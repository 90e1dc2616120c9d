using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Tuning;

/// <summary>The settings that a search looks through: what is tried of each parameter. Immutable.</summary>
/// <param name="ranges">One for each searched parameter.</param>
public sealed class SearchSpace(IReadOnlyList<SearchRange> ranges)
{
    // What trainers call the length of a training when they give no hint.
    private static readonly string[] EffortNames = ["epochs", "sweeps", "iterations"];

    // What only trades time or memory against a little accuracy.
    private static readonly string[] CostNames = ["samples", "burn-in", "members", "rank", "memory", "titles", "users", "raters"];

    /// <summary>One for each searched parameter.</summary>
    public IReadOnlyList<SearchRange> Ranges { get; } = ranges;

    /// <summary>The number of combinations of a grid; <see cref="long.MaxValue"/> when there are more than that.</summary>
    public long Combinations
    {
        get
        {
            var product = 1.0;
            foreach (var range in Ranges)
            {
                product *= range.Grid.Count;
            }

            return product >= long.MaxValue ? long.MaxValue : (long)product;
        }
    }

    /// <summary>
    /// What is searched when nobody says: where the trainer gives a hint, that; else every word of a choice, and numbers from a quarter of the default to four
    /// times the default within what is accepted, in equal ratios. The length of the training is left alone, and so are what only costs time or memory and numbers whose default is 0.
    /// </summary>
    public static SearchSpace DefaultOf(IModelTrainer trainer)
    {
        ArgumentNullException.ThrowIfNull(trainer);
        return new SearchSpace([.. trainer.Parameters.Select(DefaultOf).OfType<SearchRange>()]);
    }

    /// <summary>Reads <c>name=…</c> texts; see <see cref="TuningRequest.Space"/>. None gives <see cref="DefaultOf(IModelTrainer)"/>.</summary>
    /// <exception cref="ModelException">A text is malformed, names no parameter, names one twice or is out of its range; or there is nothing to search.</exception>
    public static SearchSpace Parse(IModelTrainer trainer, IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(trainer);
        ArgumentNullException.ThrowIfNull(texts);
        var space = texts.Count == 0 ? DefaultOf(trainer) : new SearchSpace([.. texts.Select(text => Parse(trainer, text))]);
        if (space.Ranges.Count == 0)
        {
            throw new ModelException($"Model '{trainer.Name}' has nothing to search unless you say what, such as name=from..to.");
        }

        var twice = space.Ranges.GroupBy(range => range.Parameter, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? space : throw new ModelException($"Parameter '{twice.Key}' is searched twice; put its values into one text.");
    }

    /// <summary>The parameter that says how long a training goes on, or <see langword="null"/> when the trainer has none.</summary>
    public static ParameterDefinition? EffortOf(IModelTrainer trainer)
    {
        ArgumentNullException.ThrowIfNull(trainer);
        return trainer.Parameters.FirstOrDefault(IsEffort);
    }

    private static bool IsEffort(ParameterDefinition definition) =>
        definition.Kind == ParameterKind.WholeNumber && (definition.Search is { } hint ? hint.Use == SearchUse.Effort : EffortNames.Contains(definition.Name, StringComparer.Ordinal));

    private static SearchRange? DefaultOf(ParameterDefinition definition)
    {
        if (IsEffort(definition) || definition.Search?.Use == SearchUse.Never || (definition.Search is null && CostNames.Contains(definition.Name, StringComparer.Ordinal)))
        {
            return null;
        }

        if (definition.Kind == ParameterKind.Choice)
        {
            return definition.Choices.Count > 1 ? SearchRange.Among(definition, definition.Choices) : null;
        }

        var (from, to, logarithmic) = definition.Search is { Use: SearchUse.Range } hint
            ? (hint.From, hint.To, hint.Logarithmic)
            : (definition.Default / 4, definition.Default * 4, true);
        from = Within(definition, from);
        to = Within(definition, to);
        return from < to && (from > 0 || !logarithmic) ? SearchRange.Between(definition, from, to, logarithmic) : null;
    }

    private static double Within(ParameterDefinition definition, double value) =>
        Math.Clamp(definition.Kind == ParameterKind.WholeNumber ? Math.Round(value) : value, definition.Minimum, definition.Maximum);

    private static SearchRange Parse(IModelTrainer trainer, string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? text : text[..equals].Trim();
        var definition = trainer.Parameters.FirstOrDefault(parameter => string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new ModelException($"There is no parameter '{name}' to search; known are {string.Join(", ", trainer.Parameters.Select(parameter => parameter.Name))}.");
        return equals < 0
            ? throw new ModelException($"'{text}' is not a search; write {name}=a,b,c for values or {name}=from..to, {name}=from..to:log for a range.")
            : SearchRange.Parse(definition, text[(equals + 1)..]);
    }
}
