using StreamRec.Core.Recommendation.Factors;
using StreamRec.Core.Recommendation.Predictions;

namespace StreamRec.Core.Recommendation.Batch;

/// <summary>
/// The titles that may stand in lists under a factor model: those the model knows, their vectors in panels of <see cref="PanelKernel.Titles"/> titles (value by value, the titles beside
/// each other), and those it does not know. Shared by all threads.
/// </summary>
internal sealed class FactorTitles
{
    private FactorTitles(FactorModel model, int[] known, UnknownTitles unknown)
    {
        Model = model;
        Known = known;
        Unknown = unknown;
        Depth = FactorMatrix.FirstFactor + model.Titles.Factors;
        PanelCount = (known.Length + PanelKernel.Titles - 1) / PanelKernel.Titles;
        Panels = new float[(long)PanelCount * Depth * PanelKernel.Titles];
        for (var place = 0; place < known.Length; place++)
        {
            var vector = model.Titles.Row(known[place]);
            var (panel, lane) = Math.DivRem(place, PanelKernel.Titles);
            for (var depth = 0; depth < Depth; depth++)
            {
                Panels[(((panel * Depth) + depth) * PanelKernel.Titles) + lane] = vector[depth];
            }

            LargestNorm = Math.Max(LargestNorm, MathF.Sqrt(ScalarKernel.Dot(vector, vector)));
        }
    }

    /// <summary>The model.</summary>
    public FactorModel Model { get; }

    /// <summary>Rows of titles that the model knows, ascending.</summary>
    public int[] Known { get; }

    /// <summary>The others.</summary>
    public UnknownTitles Unknown { get; }

    /// <summary>The values of a vector that count, without its padding.</summary>
    public int Depth { get; }

    /// <summary>How many panels there are; the last one is filled up with zeros.</summary>
    public int PanelCount { get; }

    /// <summary>All panels, one after the other.</summary>
    public float[] Panels { get; }

    /// <summary>The length of the longest vector.</summary>
    public float LargestNorm { get; }

    /// <summary>The titles of a predictor; <see langword="null"/> when its model is none of factors.</summary>
    public static FactorTitles? Of(PredictorData data, Func<int, bool>? accept)
    {
        if (data.Model?.ProfileOf(-1) is not FactorProfile { Model: var model }
            || (long)data.Model.TitleCount * model.Titles.Stride > Array.MaxLength - (PanelKernel.Titles * model.Titles.Stride))
        {
            return null;
        }

        var (known, others) = (new List<int>(), new List<int>());
        for (var title = 0; title < data.Ratings.TitleCount; title++)
        {
            if (accept is null || accept(title))
            {
                (data.Model.KnowsTitle(title) ? known : others).Add(title);
            }
        }

        return new FactorTitles(model, [.. known], new UnknownTitles(data, others));
    }
}
