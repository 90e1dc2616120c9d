using StreamRec.Core.Tuning;

namespace StreamRec.Core.Studies;

/// <summary>The kinds of studies; their names as kebab-case are those of the command <c>study</c>.</summary>
public enum StudyKind
{
    /// <summary>One model with more and more factors.</summary>
    Factors,

    /// <summary>One model tested on a larger and larger share of the ratings.</summary>
    Shares,

    /// <summary>One model, every rating predicted once by a model trained on the other folds.</summary>
    CrossValidate,

    /// <summary>Several models on the same folds.</summary>
    Compare,

    /// <summary>A search for good settings of one model.</summary>
    Tune,
}

/// <summary>A model with the settings that a study starts from.</summary>
/// <param name="Name">The trainer's name.</param>
/// <param name="Settings">Settings as <c>key=value</c> that differ from the defaults; <see langword="null"/> for none.</param>
public sealed record StudyModel(string Name, IReadOnlyList<string>? Settings = null)
{
    /// <summary>Settings as <c>key=value</c> that differ from the defaults.</summary>
    public IReadOnlyList<string> Settings { get; init; } = Settings ?? [];
}

/// <summary>A study to make: many trainings on parts of the ratings, each judged on the rest. It is plain data, kept as JSON.</summary>
public sealed record StudyRequest
{
    /// <summary>The kind.</summary>
    public required StudyKind Kind { get; init; }

    /// <summary>The models: two or more for a comparison, else one.</summary>
    public required IReadOnlyList<StudyModel> Models { get; init; }

    /// <summary>Start of all randomness: of the splits, the trainings and the search.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Threads to train on; 0 for one fewer than the machine has cores, at least one. They change the time, never the result.</summary>
    public int Threads { get; init; }

    /// <summary>The number of folds, 2 to 100; <see langword="null"/> for that of the kind (3 for sweeps and tuning, else 5). Nothing to a sweep of shares.</summary>
    public int? Folds { get; init; }

    /// <summary>Judge on this share of the ratings, drawn once, instead of on folds; above 0, below 1. Nothing to a sweep of shares.</summary>
    public double? TestShare { get; init; }

    /// <summary>The numbers of factors of a sweep; by default the published ones.</summary>
    public IReadOnlyList<int> Factors { get; init; } = PublishedSweep.Factors;

    /// <summary>The test shares of a sweep; by default the published ones.</summary>
    public IReadOnlyList<double> Shares { get; init; } = PublishedSweep.Shares;

    /// <summary>The search, for <see cref="StudyKind.Tune"/>; defaults when <see langword="null"/>.</summary>
    public TuningRequest? Tuning { get; init; }

    /// <summary>Whether ranked lists are judged too, which takes longer; <see langword="null"/> for the kind's way: cross-validation and comparison do.</summary>
    public bool? Ranking { get; init; }

    /// <summary>Study only the first so many ratings, in the order of users, as the published sweep did; <see langword="null"/> for all.</summary>
    public int? FirstRatings { get; init; }
}
