namespace StreamRec.Core.Recommendation.Models;

/// <summary>A trainer's settings: a valid value for each of its parameters. Immutable.</summary>
public sealed class ModelParameters
{
    private readonly double[] values;

    private ModelParameters(IReadOnlyList<ParameterDefinition> definitions, double[] values)
    {
        Definitions = definitions;
        this.values = values;
    }

    /// <summary>The parameters, in the order in which they are documented.</summary>
    public IReadOnlyList<ParameterDefinition> Definitions { get; }

    /// <summary>Every parameter at its default.</summary>
    public static ModelParameters DefaultsOf(IModelTrainer trainer)
    {
        ArgumentNullException.ThrowIfNull(trainer);
        return new ModelParameters(trainer.Parameters, [.. trainer.Parameters.Select(parameter => parameter.Default)]);
    }

    /// <summary>Defaults, changed by assignments such as <c>factors=32</c>; a later one wins.</summary>
    /// <exception cref="ModelException">An assignment is malformed, names no parameter of the trainer or has a value out of range.</exception>
    public static ModelParameters Parse(IModelTrainer trainer, IEnumerable<string> assignments)
    {
        ArgumentNullException.ThrowIfNull(assignments);
        var parameters = DefaultsOf(trainer);
        foreach (var assignment in assignments)
        {
            var equals = assignment.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw new ModelException($"'{assignment}' is not a setting; write name=value, such as {parameters.Example}.");
            }

            parameters = parameters.With(assignment[..equals].Trim(), assignment[(equals + 1)..]);
        }

        return parameters;
    }

    /// <summary>A copy with one parameter changed.</summary>
    /// <exception cref="ModelException">There is no such parameter, or the value is not accepted.</exception>
    public ModelParameters With(string name, string value)
    {
        var index = IndexOf(name);
        var changed = values.ToArray();
        changed[index] = Definitions[index].Parse(value);
        return new ModelParameters(Definitions, changed);
    }

    /// <summary>The value of a number.</summary>
    public double Number(string name) => values[IndexOf(name)];

    /// <summary>The value of a whole number.</summary>
    public int WholeNumber(string name) => (int)values[IndexOf(name)];

    /// <summary>The word of a choice.</summary>
    public string Choice(string name)
    {
        var index = IndexOf(name);
        return Definitions[index].Choices[(int)values[index]];
    }

    /// <summary>All values as text by name, as stored in a manifest.</summary>
    public IReadOnlyDictionary<string, string> ToTexts()
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < values.Length; index++)
        {
            texts[Definitions[index].Name] = Definitions[index].Format(values[index]);
        }

        return texts;
    }

    private string Example => Definitions.Count == 0
        ? "nothing: this model has no parameters"
        : $"{Definitions[0].Name}={Definitions[0].Format(Definitions[0].Default)}";

    private int IndexOf(string name)
    {
        for (var index = 0; index < Definitions.Count; index++)
        {
            if (string.Equals(Definitions[index].Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return index;
            }
        }

        throw new ModelException($"There is no parameter '{name}'; known are {string.Join(", ", Definitions.Select(definition => definition.Name))}.");
    }
}
