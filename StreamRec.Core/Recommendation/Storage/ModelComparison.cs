namespace StreamRec.Core.Recommendation.Storage;

/// <summary>Two models or more side by side.</summary>
/// <param name="Models">The models, in the order given.</param>
/// <param name="Parameters">The parameters in which they differ, by name.</param>
/// <param name="Doubts">Why their errors may not be compared; empty when they were measured on the same held-out ratings.</param>
public sealed record ModelComparison(IReadOnlyList<ModelManifest> Models, IReadOnlyList<ParameterDifference> Parameters, IReadOnlyList<ComparisonDoubt> Doubts)
{
    /// <summary>The model with the lowest root mean square error, or <see langword="null"/> when their errors may not be compared.</summary>
    public ModelManifest? Best => Doubts.Count == 0 ? Models.MinBy(model => model.Quality.Errors!.Rmse) : null;

    /// <summary>Lays models beside each other.</summary>
    /// <exception cref="ArgumentException">There are fewer than two.</exception>
    public static ModelComparison Of(IReadOnlyList<ModelManifest> models)
    {
        ArgumentNullException.ThrowIfNull(models);
        if (models.Count < 2)
        {
            throw new ArgumentException("Two models at least are compared.", nameof(models));
        }

        return new ModelComparison(models, [.. DifferencesOf(models)], [.. DoubtsAbout(models)]);
    }

    private static IEnumerable<ParameterDifference> DifferencesOf(IReadOnlyList<ModelManifest> models)
    {
        foreach (var name in models.SelectMany(model => model.Parameters.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var values = models.Select(model => model.Parameters.GetValueOrDefault(name)).ToList();
            if (values.Distinct(StringComparer.Ordinal).Count() > 1)
            {
                yield return new ParameterDifference(name, values);
            }
        }
    }

    // Which ratings are held out follows from the ratings, the seed and their number; see HoldOut.
    private static IEnumerable<ComparisonDoubt> DoubtsAbout(IReadOnlyList<ModelManifest> models)
    {
        if (models.Any(model => model.Quality.Errors is null))
        {
            yield return ComparisonDoubt.NotMeasured;
        }

        if (models.DistinctBy(model => model.RatingsSha256, StringComparer.Ordinal).Count() > 1)
        {
            yield return ComparisonDoubt.OtherRatings;
        }
        else if (models.DistinctBy(model => (model.Seed, model.Quality.HeldOut)).Count() > 1)
        {
            yield return ComparisonDoubt.OtherHeldOutRatings;
        }
    }
}

/// <summary>A parameter in which models differ.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">Its value in each model, in their order; <see langword="null"/> where a model has no such parameter.</param>
public sealed record ParameterDifference(string Name, IReadOnlyList<string?> Values);

/// <summary>Why errors of models may not be compared.</summary>
public enum ComparisonDoubt
{
    /// <summary>One of them was never measured: nothing could be held out.</summary>
    NotMeasured,

    /// <summary>They were trained on different ratings.</summary>
    OtherRatings,

    /// <summary>Other ratings were held out: they were trained with different seeds.</summary>
    OtherHeldOutRatings,
}
