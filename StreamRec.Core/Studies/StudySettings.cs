using StreamRec.Core.Workspaces;

namespace StreamRec.Core.Studies;

/// <summary>From what a study found to a training.</summary>
public static class StudySettings
{
    /// <summary>A training with the settings of the best point.</summary>
    /// <exception cref="InvalidOperationException">The study has no best point.</exception>
    public static TrainRequest ToTrainRequest(this StudyResult study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return study.ToTrainRequest(study.BestPoint ?? throw new InvalidOperationException($"Study {study.Id} has no best point."));
    }

    /// <summary>A training with the settings of a point, and the full effort where a round of halving had a share of it.</summary>
    public static TrainRequest ToTrainRequest(this StudyResult study, StudyPoint point)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(point);
        return new TrainRequest(point.Model, SettingsOf(study, point), study.Request.Seed, study.Request.Threads);
    }

    /// <summary>The settings of a point as <c>key=value</c>; a later one counts.</summary>
    private static List<string> SettingsOf(StudyResult study, StudyPoint point)
    {
        // The models of a comparison stand in the order of its points; the other kinds have one.
        var model = study.Request.Models[study.Request.Models.Count == 1 ? 0 : point.Number];
        var settings = model.Settings.Concat(point.Varied.Select(each => $"{each.Key}={each.Value}")).ToList();
        var full = point.Round is null or { Share: >= 1 };
        if (full && point.ShortenedTo is not null && Tuning.SearchSpace.EffortOf(Recommendation.Models.ModelCatalog.Find(point.Model)) is { } effort)
        {
            settings.Add($"{effort.Name}={point.Parameters[effort.Name]}");
        }

        return settings;
    }
}
