using System.Globalization;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Tuning;

namespace StreamRec.Core.Studies;

/// <summary>A point to make.</summary>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Trainer">The model's trainer.</param>
/// <param name="Parameters">Its settings.</param>
/// <param name="Varied">Those that the study varies.</param>
internal sealed record PlannedPoint(int Number, IModelTrainer Trainer, ModelParameters Parameters, IReadOnlyDictionary<string, string> Varied)
{
    /// <summary>The share of the ratings to test on, of a sweep of shares.</summary>
    public double? TestShare { get; init; }

    /// <summary>The round of successive halving, or <see langword="null"/>.</summary>
    public HalvingRound? Round { get; init; }

    /// <summary>The share of the ratings to train on that are left, up to 1.</summary>
    public double RatingsShare { get; init; } = 1;
}

/// <summary>Which points a study makes after which; like a <see cref="SearchPlan"/> it remembers nothing.</summary>
internal sealed class StudyPlan
{
    private readonly IReadOnlyList<PlannedPoint> listed;
    private readonly SearchPlan? search;
    private readonly IModelTrainer first;

    private StudyPlan(IReadOnlyList<PlannedPoint> listed, SearchPlan? search, IModelTrainer first) => (this.listed, this.search, this.first) = (listed, search, first);

    /// <summary>How many points there will be at most.</summary>
    public int Points => search?.Trials ?? listed.Count;

    /// <summary>Plans a study.</summary>
    /// <exception cref="Parameters.InvalidParameterException">A number of the request is out of range.</exception>
    /// <exception cref="ModelException">There is no such model or setting, or a value is not accepted.</exception>
    public static StudyPlan Of(StudyRequest request)
    {
        StudyChecks.Check(request);
        var models = request.Models.Select(model => ModelCatalog.Find(model.Name)).ToArray();
        var settings = request.Models.Select((model, index) => ModelParameters.Parse(models[index], model.Settings)).ToArray();
        var nothing = new Dictionary<string, string>(StringComparer.Ordinal);
        return request.Kind switch
        {
            StudyKind.Factors => new([.. request.Factors.Select((factors, number) => WithFactors(models[0], settings[0], factors, number))], null, models[0]),
            StudyKind.Shares => new([.. request.Shares.Select((share, number) => new PlannedPoint(number, models[0], settings[0], nothing) { TestShare = share })], null, models[0]),
            StudyKind.Tune => new([], SearchPlan.Create(models[0], settings[0], request.Tuning ?? new TuningRequest(), request.Seed), models[0]),
            _ => new([.. models.Select((model, number) => new PlannedPoint(number, model, settings[number], nothing))], null, models[0]),
        };
    }

    /// <summary>The point that follows those made, or <see langword="null"/> at the end.</summary>
    public PlannedPoint? Next(IReadOnlyList<StudyPoint> made)
    {
        if (search is null)
        {
            return made.Count < listed.Count ? listed[made.Count] : null;
        }

        return search.Next([.. made.Select(point => new TrialOutcome(point.Mean?.Rmse))]) is { } trial
            ? new PlannedPoint(trial.Number, first, trial.Parameters, trial.Varied)
            {
                Round = trial.Rounds > 1 ? new HalvingRound(trial.Round, trial.Rounds, trial.Share) : null,
                RatingsShare = trial.RatingsShare,
            }
            : null;
    }

    private static PlannedPoint WithFactors(IModelTrainer trainer, ModelParameters settings, int factors, int number)
    {
        const string Name = "factors";
        var text = factors.ToString(CultureInfo.InvariantCulture);
        return trainer.Parameters.Any(parameter => parameter.Name == Name)
            ? new PlannedPoint(number, trainer, settings.With(Name, text), new Dictionary<string, string>(StringComparer.Ordinal) { [Name] = text })
            : throw new ModelException($"Model '{trainer.Name}' has no factors to sweep; those that have are {string.Join(", ", ModelCatalog.Trainers.Where(each => each.Parameters.Any(parameter => parameter.Name == Name)).Select(each => each.Name))}.");
    }
}
