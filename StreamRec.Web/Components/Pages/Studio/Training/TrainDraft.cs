using System.Globalization;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Studio.Training;

/// <summary>What somebody is about to train. It lives in the address, so it can be shared and survives a reload.</summary>
/// <param name="Trainer">The model.</param>
/// <param name="Values">What is written in each field, by parameter; a field at its default is left out.</param>
/// <param name="Seed">What is written as the seed.</param>
/// <param name="Threads">What is written as the number of threads; empty for the server's own.</param>
/// <param name="Activate">Whether the model becomes the active one.</param>
/// <param name="Note">What the person calls it.</param>
internal sealed record TrainDraft(IModelTrainer Trainer, IReadOnlyDictionary<string, string> Values, string Seed, string Threads, bool Activate, string Note)
{
    /// <summary>The page's path.</summary>
    public const string Path = "studio/train";

    private const string UsualSeed = "1";

    /// <summary>Reads an address; what makes no sense is left out.</summary>
    public static TrainDraft Read(IModelTrainer trainer, IEnumerable<string> assignments, string? seed, string? threads, string? activate, string? note)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var assignment in assignments)
        {
            var equals = assignment.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && trainer.Parameters.FirstOrDefault(parameter => parameter.Name == assignment[..equals]) is { } parameter)
            {
                values[parameter.Name] = assignment[(equals + 1)..];
            }
        }

        return new TrainDraft(trainer, values, seed ?? UsualSeed, threads ?? "", activate != "false", note ?? "");
    }

    /// <summary>The address of this draft.</summary>
    public string Address => new QueryText(Path)
        .Add("model", Trainer.Name)
        .Add("set", Trainer.Parameters.Where(parameter => Values.ContainsKey(parameter.Name)).Select(parameter => $"{parameter.Name}={Values[parameter.Name]}"))
        .Add("seed", Seed == UsualSeed ? null : Seed)
        .Add("threads", Threads)
        .Add("activate", Activate ? null : "false")
        .Add("note", Note)
        .ToString();

    /// <summary>What a field shows.</summary>
    public string TextOf(ParameterDefinition parameter) => Values.GetValueOrDefault(parameter.Name, parameter.Format(parameter.Default));

    /// <summary>The same with another text in a field.</summary>
    public TrainDraft With(ParameterDefinition parameter, string text)
    {
        var values = new Dictionary<string, string>(Values, StringComparer.Ordinal) { [parameter.Name] = Plain(text) };
        if (values[parameter.Name] == parameter.Format(parameter.Default))
        {
            values.Remove(parameter.Name);
        }

        return this with { Values = values };
    }

    /// <summary>Whether a field's text is accepted.</summary>
    public bool Accepts(ParameterDefinition parameter) => parameter.Accepts(TextOf(parameter));

    /// <summary>The seed as a number; <see langword="null"/> when it is none.</summary>
    public int? SeedNumber => Whole(Seed, int.MinValue, int.MaxValue);

    /// <summary>The threads as a number, 0 for the server's own; <see langword="null"/> when it is none.</summary>
    public int? ThreadsNumber => Threads.Length == 0 ? 0 : Whole(Threads, 1, 1024);

    /// <summary>Whether everything is accepted.</summary>
    public bool IsComplete => SeedNumber is not null && ThreadsNumber is not null && Trainer.Parameters.All(Accepts);

    // People write numbers with the decimal comma of their language; settings have a point.
    private static string Plain(string text) => text.Trim().Replace(',', '.');

    private static int? Whole(string text, int minimum, int maximum) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum ? number : null;
}

/// <summary>Checks of single fields.</summary>
internal static class ParameterChecks
{
    /// <summary>Whether a parameter takes a text.</summary>
    public static bool Accepts(this ParameterDefinition parameter, string text)
    {
        try
        {
            _ = parameter.Parse(text);
            return true;
        }
        catch (Core.Recommendation.ModelException)
        {
            return false;
        }
    }
}
