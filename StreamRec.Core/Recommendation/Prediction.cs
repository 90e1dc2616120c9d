namespace StreamRec.Core.Recommendation;

/// <summary>Which model answered; the names are those of the API's <c>source</c>.</summary>
public enum PredictionSource
{
    /// <summary>Matrix factorisation: user and title both have ratings.</summary>
    MatrixFactorization,

    /// <summary>Matrix factorisation solved by alternating least squares.</summary>
    AlternatingLeastSquares,

    /// <summary>Matrix factorisation that also learns from which titles a user rated at all (SVD++).</summary>
    ImplicitFactorization,

    /// <summary>Similar titles that the user rated.</summary>
    ItemNeighbourhood,

    /// <summary>Bayesian matrix factorisation: the mean of many samples of what the tastes may be.</summary>
    BayesianFactorization,

    /// <summary>Several models mixed.</summary>
    Blend,

    /// <summary>Biases, in a list ordered by implicit alternating least squares.</summary>
    ImplicitLeastSquares,

    /// <summary>Biases, in a list ordered by a linear model between titles.</summary>
    LinearItems,

    /// <summary>Damped biases of user and title.</summary>
    Bias,

    /// <summary>TF-IDF similarity to what the user rated: the title has no ratings.</summary>
    Content,

    /// <summary>The title's damped mean: the user has no ratings.</summary>
    TitleMean,

    /// <summary>The user's damped mean: nothing else is known of the title.</summary>
    UserMean,

    /// <summary>The mean of all ratings: neither is known.</summary>
    GlobalMean,
}

/// <summary>Why a score is what it is, in a form that a page or a command turns into a sentence of its language.</summary>
/// <param name="Kind">What the reason says; decides which of the other values are set.</param>
public sealed record Reason(ReasonKind Kind)
{
    /// <summary>The other title the reason speaks of, as its row in the catalog, or −1.</summary>
    public int TitleRow { get; init; } = -1;

    /// <summary>The user's score for that title, in stars.</summary>
    public double? Rating { get; init; }

    /// <summary>By how many stars this moves the score, negative when it lowers it.</summary>
    public double? Effect { get; init; }

    /// <summary>Cosine similarity, 0 to 1.</summary>
    public double? Similarity { get; init; }

    /// <summary>How many ratings the reason rests on.</summary>
    public int? Count { get; init; }

    /// <summary>A mean in stars.</summary>
    public double? Mean { get; init; }

    /// <summary>The score that there would be instead, in stars.</summary>
    public double? Score { get; init; }

    /// <summary>The share of the rated titles that have fewer ratings, 0 to 1.</summary>
    public double? Share { get; init; }

    /// <summary>Shared words, genres or people, strongest first.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];
}

/// <summary>What a <see cref="Reason"/> says.</summary>
public enum ReasonKind
{
    /// <summary>"You rated {title} {rating}: it moves this score by {effect}"; the models see them as similar.</summary>
    RatedSimilar,

    /// <summary>"You rated {title} {rating}: it moves this score by {effect} the other way"; who likes one of the two tends not to like the other.</summary>
    RatedOpposite,

    /// <summary>"You rated {title} {rating}, which shares {terms}" (content similarity).</summary>
    RatedSharesContent,

    /// <summary>"Without the {rating} for {title} it would be {score}: {effect}"; by folding the user in without that rating.</summary>
    WithoutRating,

    /// <summary>"{terms}, like {count} titles the user liked" (genres).</summary>
    SharesGenres,

    /// <summary>"With {terms}, as in {title}, which the user rated {rating}".</summary>
    SharesPeople,

    /// <summary>"Its texts speak of {terms}, like those of {title}, which the user rated {rating}".</summary>
    SharesWords,

    /// <summary>"{count} ratings, more than {share} of the rated titles".</summary>
    Popular,

    /// <summary>"This user rates {mean} on average over {count} ratings ({effect} against everybody)".</summary>
    UserMean,

    /// <summary>"This title has {mean} on average over {count} ratings ({effect} against all titles)".</summary>
    TitleMean,

    /// <summary>"Nobody has rated this title yet".</summary>
    TitleUnrated,

    /// <summary>"This user has no ratings".</summary>
    UserUnknown,

    /// <summary>"All ratings have a mean of {mean}".</summary>
    GlobalMean,

    /// <summary>"No model is trained yet".</summary>
    NoModel,
}

/// <summary>One answer to "will user X like title Y?".</summary>
/// <param name="TitleRow">The title's row in the catalog.</param>
/// <param name="Score">Expected score in stars, within the scale.</param>
/// <param name="StandardDeviation">Standard deviation of the user's actual score around <paramref name="Score"/>, in stars.</param>
/// <param name="Probability">Probability that the user's score reaches <paramref name="Threshold"/>, 0 to 1.</param>
/// <param name="Threshold">The threshold asked for, in stars.</param>
/// <param name="Source">Which model answered.</param>
/// <param name="Reasons">Why, strongest first.</param>
public sealed record Prediction(
    int TitleRow,
    double Score,
    double StandardDeviation,
    double Probability,
    double Threshold,
    PredictionSource Source,
    IReadOnlyList<Reason> Reasons)
{
    /// <summary>The verdict: the score reaches the threshold (inclusive).</summary>
    public bool Recommended => Score >= Threshold;
}
