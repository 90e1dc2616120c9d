using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Storage;
using StreamRec.Core.Recommendation.Training;
using StreamRec.Core.Workspaces;

namespace StreamRec.Web.Api;

/// <summary>The trained models.</summary>
/// <param name="Active">The active model's id, or null.</param>
/// <param name="Serving">The id of the model that answers: the active one unless that is damaged or knows other ratings; null while means stand in.</param>
/// <param name="Before">The id of the model that going back would return to, or null.</param>
/// <param name="TotalBytes">The size of all models' files.</param>
/// <param name="Models">The models, the newest first.</param>
/// <param name="Unreadable">Models of which not even the description can be read.</param>
internal sealed record ModelListResponse(
    string? Active, string? Serving, string? Before, long TotalBytes, IReadOnlyList<RegisteredModelResponse> Models, IReadOnlyList<UnreadableModelResponse> Unreadable)
{
    public static ModelListResponse Of(ModelList list) => new(
        list.ActiveId,
        list.ServingId,
        list.BackId,
        list.TotalBytes,
        [.. list.Models.Select(RegisteredModelResponse.Of)],
        [.. list.Unreadable.Select(each => new UnreadableModelResponse(each.Key, each.Value))]);
}

/// <summary>A model that cannot be read.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Problem">What is wrong.</param>
internal sealed record UnreadableModelResponse(string Id, string Problem);

/// <summary>A model that was trained and kept.</summary>
/// <param name="Id">Its id, sortable by time.</param>
/// <param name="Model">Its kind, such as mf.</param>
/// <param name="Note">What the person who trained it calls it; may be empty.</param>
/// <param name="Created">When it was trained.</param>
/// <param name="IsActive">Whether it is the active one.</param>
/// <param name="Serves">Whether it answers.</param>
/// <param name="KnowsRatings">Whether it was trained on the current ratings, or on those that they continue; only then can it be made active.</param>
/// <param name="Problem">What is wrong with its file, or null.</param>
/// <param name="SnapshotId">The snapshot it was trained on.</param>
/// <param name="RatingsSha256">The checksum of that snapshot's ratings.</param>
/// <param name="Parameters">Its settings.</param>
/// <param name="Seed">Its seed.</param>
/// <param name="Threads">Threads that trained it; 0 when unknown.</param>
/// <param name="Users">Users of the snapshot.</param>
/// <param name="Titles">Titles of the snapshot.</param>
/// <param name="Ratings">Ratings it was trained on.</param>
/// <param name="TrainSeconds">How long training and measuring took.</param>
/// <param name="HeldOut">Ratings held out to measure it.</param>
/// <param name="Rmse">Root mean square error on them in stars, or null.</param>
/// <param name="Mae">Mean absolute error on them in stars, or null.</param>
/// <param name="Baselines">The same of the baselines.</param>
/// <param name="Bytes">The size of its file.</param>
/// <param name="Sha256">The checksum of its file.</param>
/// <param name="Environment">Where and with what it was trained, or null.</param>
internal sealed record RegisteredModelResponse(
    string Id,
    string Model,
    string Note,
    DateTimeOffset Created,
    bool IsActive,
    bool Serves,
    bool KnowsRatings,
    string? Problem,
    string SnapshotId,
    string RatingsSha256,
    IReadOnlyDictionary<string, string> Parameters,
    int Seed,
    int Threads,
    int Users,
    int Titles,
    int Ratings,
    double TrainSeconds,
    int HeldOut,
    double? Rmse,
    double? Mae,
    IReadOnlyList<ModelErrors> Baselines,
    long Bytes,
    string Sha256,
    ModelEnvironment? Environment)
{
    public static RegisteredModelResponse Of(RegisteredModel model)
    {
        var manifest = model.Manifest;
        return new(
            manifest.Id,
            manifest.Model,
            manifest.Note,
            manifest.Created,
            model.IsActive,
            model.Serves,
            model.KnowsRatings,
            model.Problem,
            manifest.SnapshotId,
            manifest.RatingsSha256,
            manifest.Parameters,
            manifest.Seed,
            manifest.Threads,
            manifest.Users,
            manifest.Titles,
            manifest.Ratings,
            manifest.TrainSeconds,
            manifest.Quality.HeldOut,
            manifest.Quality.Errors?.Rmse,
            manifest.Quality.Errors?.Mae,
            manifest.Quality.Baselines,
            manifest.Bytes,
            manifest.Sha256,
            manifest.Environment);
    }
}

/// <summary>What became of a model that was to be deleted.</summary>
/// <param name="Deleted">Whether there was one.</param>
internal sealed record ModelDeletionResponse(bool Deleted);

/// <summary>What became of going back.</summary>
/// <param name="Switched">Whether there was a model to go back to.</param>
/// <param name="Model">The model that is active now, or null where nothing has changed.</param>
internal sealed record ModelReturnResponse(bool Switched, RegisteredModelResponse? Model);

/// <summary>Models side by side.</summary>
/// <param name="Models">The models, in the order asked for.</param>
/// <param name="Parameters">The parameters in which they differ.</param>
/// <param name="Doubts">Why their errors may not be compared: not-measured, other-ratings, other-held-out-ratings; empty when they may.</param>
/// <param name="Best">The id of the model with the lowest error, or null when errors may not be compared.</param>
internal sealed record ModelComparisonResponse(
    IReadOnlyList<RegisteredModelResponse> Models, IReadOnlyList<ParameterDifference> Parameters, IReadOnlyList<string> Doubts, string? Best)
{
    public static ModelComparisonResponse Of(IReadOnlyList<RegisteredModel> models)
    {
        var comparison = ModelComparison.Of([.. models.Select(model => model.Manifest)]);
        return new([.. models.Select(RegisteredModelResponse.Of)], comparison.Parameters, [.. comparison.Doubts.Select(Words.KeyOf)], comparison.Best?.Id);
    }
}

/// <summary>The models that can be trained.</summary>
/// <param name="Trainers">All of them, simplest first.</param>
internal sealed record TrainersResponse(IReadOnlyList<TrainerResponse> Trainers)
{
    public static TrainersResponse All { get; } = new([.. ModelCatalog.Trainers.Select(TrainerResponse.Of)]);
}

/// <summary>A kind of model.</summary>
/// <param name="Name">Its name in commands and requests.</param>
/// <param name="Family">baseline, factorization, neighbourhood, content, blend or ranking.</param>
/// <param name="Description">What it does, in one sentence.</param>
/// <param name="Citation">The published work it comes from.</param>
/// <param name="Parameters">What can be set.</param>
internal sealed record TrainerResponse(string Name, string Family, string Description, string Citation, IReadOnlyList<ParameterResponse> Parameters)
{
    public static TrainerResponse Of(IModelTrainer trainer) =>
        new(trainer.Name, Words.KeyOf(trainer.Family), trainer.Description, trainer.Citation, [.. trainer.Parameters.Select(ParameterResponse.Of)]);
}

/// <summary>A setting of a kind of model.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">whole-number, number or choice.</param>
/// <param name="Default">The value when nothing is set.</param>
/// <param name="Minimum">The lowest accepted value; null for a choice.</param>
/// <param name="Maximum">The highest accepted value; null for a choice.</param>
/// <param name="Choices">The accepted words of a choice.</param>
/// <param name="Description">What it does, in one sentence.</param>
internal sealed record ParameterResponse(string Name, string Kind, string Default, double? Minimum, double? Maximum, IReadOnlyList<string> Choices, string Description)
{
    public static ParameterResponse Of(ParameterDefinition definition)
    {
        var isChoice = definition.Kind == ParameterKind.Choice;
        return new(
            definition.Name,
            Words.KeyOf(definition.Kind),
            definition.Format(definition.Default),
            isChoice ? null : definition.Minimum,
            isChoice ? null : definition.Maximum,
            definition.Choices,
            definition.Description);
    }
}
