using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Web.Components.Pages.Studio.Training;

/// <summary>How fast and how accurate a model is compared with the others, 1 (least) to 4 (most): the order that docs/recommender.md measures, for people who choose.</summary>
/// <param name="Speed">Of training.</param>
/// <param name="Accuracy">Of its scores; for a ranking model, of its lists.</param>
internal sealed record ModelTraits(int Speed, int Accuracy)
{
    /// <summary>The highest grade.</summary>
    public const int Most = 4;

    private static readonly Dictionary<string, ModelTraits> Known = new(StringComparer.Ordinal)
    {
        ["mean"] = new(4, 1),
        ["bias"] = new(4, 2),
        ["mf"] = new(3, 3),
        ["als"] = new(3, 3),
        ["svdpp"] = new(2, 3),
        ["knn"] = new(3, 3),
        ["bayes"] = new(1, 4),
        ["content"] = new(3, 1),
        ["blend"] = new(1, 4),
        ["ials"] = new(3, 3),
        ["ease"] = new(2, 4),
    };

    private static readonly Dictionary<string, (string Fast, string Accurate)> Settings = new(StringComparer.Ordinal)
    {
        ["mf"] = ("factors=14 members=1 epochs=15", "factors=62 members=4 epochs=60"),
        ["als"] = ("factors=8 sweeps=6", "factors=64 sweeps=20"),
        ["svdpp"] = ("factors=8 members=1 epochs=15", "factors=64 epochs=40"),
        ["bayes"] = ("iterations=60 burn-in=10", "iterations=1000 burn-in=100"),
        ["ials"] = ("factors=16 epochs=6", "factors=128 epochs=20"),
        ["bias"] = ("sweeps=1", "sweeps=20"),
    };

    /// <summary>The grades of a model; <see langword="null"/> for one that nobody has graded.</summary>
    public static ModelTraits? Of(string trainer) => Known.GetValueOrDefault(trainer);

    /// <summary>Ready-made settings: quick for a first look, and thorough. Empty for a model where the defaults say it all.</summary>
    public static IReadOnlyList<(bool IsThorough, IReadOnlyDictionary<string, string> Values)> PresetsOf(IModelTrainer trainer) =>
        !Settings.TryGetValue(trainer.Name, out var settings) ? [] : [(false, Accepted(trainer, settings.Fast)), (true, Accepted(trainer, settings.Accurate))];

    private static Dictionary<string, string> Accepted(IModelTrainer trainer, string settings) => settings.Split(' ')
        .Select(setting => setting.Split('='))
        .Where(setting => trainer.Parameters.Any(parameter => parameter.Name == setting[0] && parameter.Accepts(setting[1])))
        .ToDictionary(setting => setting[0], setting => setting[1], StringComparer.Ordinal);
}
