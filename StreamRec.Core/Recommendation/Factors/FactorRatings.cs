using StreamRec.Core.Ratings;

namespace StreamRec.Core.Recommendation.Factors;

/// <summary>
/// The ratings of one user as a ridge regression on the vectors of the titles: A x = Σ v · residual, with A = Σ v vᵀ + penalty and v = (1, title factors). It is where
/// training would end if only this user moved. What the implicit vectors say does not depend on the scores and is taken off them first.
/// </summary>
internal sealed class FactorRatings
{
    private readonly FactorModel model;
    private readonly int[] titles;
    private readonly float[] residuals;

    /// <summary>Takes the ratings whose titles the model knows.</summary>
    public FactorRatings(FactorModel model, ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars)
    {
        this.model = model;
        this.titles = titles.ToArray();
        residuals = new float[titles.Length];
        foreach (var title in titles)
        {
            Count += model.KnowsTitle(title) ? 1 : 0;
        }

        ImplicitWeight = model.Implicit is null || Count == 0 ? 0 : 1 / MathF.Sqrt(Count);
        Implicit = ImplicitTaste();
        for (var rating = 0; rating < residuals.Length; rating++)
        {
            if (IsKnown(rating))
            {
                ref var title = ref model.Titles.First(titles[rating]);
                residuals[rating] = RatingScale.FromHalfStars(halfStars[rating]) - model.Mean - model.Titles.Row(titles[rating])[FactorMatrix.TitleBias]
                    - VectorKernel.Dot(ref Implicit[0], ref title, Implicit.Length);
            }
        }

        (BiasPenalty, FactorPenalty) = model.Penalty.OfUser(Count);
    }

    /// <summary>How many ratings were given, of known titles or not.</summary>
    public int Length => titles.Length;

    /// <summary>How many of the titles the model knows.</summary>
    public int Count { get; }

    /// <summary>The penalty of the bias in all.</summary>
    public float BiasPenalty { get; }

    /// <summary>The penalty of each factor in all.</summary>
    public float FactorPenalty { get; }

    /// <summary>By how much each implicit vector counts: n^−½, or 0 when there are none.</summary>
    public float ImplicitWeight { get; }

    /// <summary>The sum of the implicit vectors with their weight, as a row.</summary>
    public float[] Implicit { get; }

    /// <summary>Whether the model knows the title of a rating.</summary>
    public bool IsKnown(int rating) => model.KnowsTitle(titles[rating]);

    /// <summary>The title of a rating.</summary>
    public int Title(int rating) => titles[rating];

    /// <summary>What the score of a rating says beyond the mean, the title's bias and the implicit vectors, in stars.</summary>
    public float Residual(int rating) => residuals[rating];

    /// <summary>The user's row, laid out as in <see cref="FactorMatrix"/>.</summary>
    public float[] SolveUser()
    {
        var solver = new RidgeSolver(model.Titles.Stride, FactorMatrix.TitleBias);
        for (var rating = 0; rating < titles.Length; rating++)
        {
            if (IsKnown(rating))
            {
                solver.Add(model.Titles.Row(titles[rating]), residuals[rating]);
            }
        }

        var vector = new float[model.Titles.Stride];
        solver.Solve(FactorMatrix.UserBias, BiasPenalty, FactorPenalty, vector);
        VectorKernel.AddScaled(ref vector[0], ref Implicit[0], 1, vector.Length);
        vector[FactorMatrix.TitleBias] = 1;
        return vector;
    }

    private float[] ImplicitTaste()
    {
        var taste = new float[model.Titles.Stride];
        for (var rating = 0; rating < titles.Length && ImplicitWeight > 0; rating++)
        {
            if (IsKnown(rating))
            {
                VectorKernel.AddScaled(ref taste[0], ref model.Implicit!.First(titles[rating]), ImplicitWeight, taste.Length);
            }
        }

        return taste;
    }
}
