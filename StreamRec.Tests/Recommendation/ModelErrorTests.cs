using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Quality;

namespace StreamRec.Tests.Recommendation;

/// <summary>Working out errors may take longer than the training did, under a model that compares texts: it stops in the middle of a user.</summary>
public sealed class ModelErrorTests
{
    [Fact]
    public void RootMeanSquare_CancelledInTheMiddleOfAUser_Stops()
    {
        using var cancelling = new CancellationTokenSource();
        var model = new CancellingModel(cancelling, after: 3);
        Assert.ThrowsAny<OperationCanceledException>(() => ModelError.RootMeanSquare(model, OneUser, cancelling.Token));
        Assert.Equal(3, model.Asked);
    }

    [Fact]
    public void HeldOutScores_CancelledInTheMiddleOfAUser_Stops()
    {
        using var cancelling = new CancellationTokenSource();
        var model = new CancellingModel(cancelling, after: 5);
        Assert.ThrowsAny<OperationCanceledException>(() => HeldOutScores.Of(model, OneUser, cancelling.Token));
        Assert.Equal(5, model.Asked);
    }

    private static RatingTable OneUser { get; } = new([0, 10], [.. Enumerable.Range(0, 10)], [.. Enumerable.Repeat((byte)8, 10)], [], 10);

    /// <summary>A model under which somebody loses patience after some predictions.</summary>
    private sealed class CancellingModel(CancellationTokenSource cancelling, int after) : IRatingModel, IUserProfile
    {
        public int Asked { get; private set; }

        public string Name => "test";

        public PredictionSource Source => PredictionSource.Bias;

        public int UserCount => 1;

        public int TitleCount => 10;

        public bool KnowsUser(int user) => true;

        public bool KnowsTitle(int title) => true;

        public IUserProfile ProfileOf(int user) => this;

        public IUserProfile FoldIn(ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars) => this;

        public float Predict(int title)
        {
            if (++Asked == after)
            {
                cancelling.Cancel();
            }

            return 4;
        }

        public void ScoreTitles(Span<float> scores) => scores.Fill(4);

        public void Write(BinaryWriter writer) => throw new NotSupportedException();

        public IRatingModel Remap(ReadOnlySpan<int> oldUsers, ReadOnlySpan<int> oldTitles) => this;
    }
}
