using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Recommendation.Means;

/// <summary>Whose mean a <see cref="MeanModel"/> predicts; the values are those of its file.</summary>
internal enum MeanKind
{
    /// <summary>Of all ratings.</summary>
    Global,

    /// <summary>Of the user's ratings.</summary>
    User,

    /// <summary>Of the title's ratings.</summary>
    Title,
}

/// <summary>
/// Predicts a plain mean; that of all ratings where the one asked for is not known. It answers for every title that had ratings in training, whoever's
/// mean it gives: so that whoever made it the active model sees its answers.
/// </summary>
/// <param name="kind">Whose mean is predicted.</param>
/// <param name="mean">The mean of all ratings, in stars.</param>
/// <param name="userMeans">The mean of each user's ratings; 0 for a user without.</param>
/// <param name="titleMeans">The mean of each title's ratings; 0 for a title without.</param>
internal sealed class MeanModel(MeanKind kind, float mean, float[] userMeans, float[] titleMeans) : IRatingModel
{
    public string Name => MeanTrainer.ModelName;

    public PredictionSource Source => kind switch
    {
        MeanKind.User => PredictionSource.UserMean,
        MeanKind.Title => PredictionSource.TitleMean,
        _ => PredictionSource.GlobalMean,
    };

    public int UserCount => userMeans.Length;

    public int TitleCount => titleMeans.Length;

    public bool KnowsUser(int user) => (uint)user < (uint)userMeans.Length && userMeans[user] > 0;

    public bool KnowsTitle(int title) => (uint)title < (uint)titleMeans.Length && titleMeans[title] > 0;

    public IUserProfile ProfileOf(int user) => new Profile(this, KnowsUser(user) ? userMeans[user] : mean);

    public IUserProfile FoldIn(ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars)
    {
        var sum = 0.0;
        foreach (var score in halfStars)
        {
            sum += RatingScale.FromHalfStars(score);
        }

        return new Profile(this, halfStars.IsEmpty ? mean : (float)(sum / halfStars.Length));
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write((byte)kind);
        writer.Write(UserCount);
        writer.Write(TitleCount);
        writer.Write(mean);
        BinaryArrays.Write(writer, userMeans);
        BinaryArrays.Write(writer, titleMeans);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static MeanModel Read(BinaryReader reader)
    {
        var kind = (MeanKind)reader.ReadByte();
        var users = BinaryArrays.ReadCount(reader, Array.MaxLength);
        var titles = BinaryArrays.ReadCount(reader, Array.MaxLength);
        var mean = reader.ReadSingle();
        BinaryArrays.RequireBytes(reader, ((long)users + titles) * sizeof(float));
        if (!Enum.IsDefined(kind))
        {
            throw new InvalidDataException($"The model file names a kind of mean that there is not, {(int)kind}.");
        }

        var (userMeans, titleMeans) = (new float[users], new float[titles]);
        BinaryArrays.Read(reader, userMeans);
        BinaryArrays.Read(reader, titleMeans);
        return new MeanModel(kind, mean, userMeans, titleMeans);
    }

    public IRatingModel Remap(ReadOnlySpan<int> oldUsers, ReadOnlySpan<int> oldTitles) =>
        new MeanModel(kind, mean, ModelRows.Pick(userMeans, oldUsers), ModelRows.Pick(titleMeans, oldTitles));

    private float Score(float userMean, int title) => kind switch
    {
        MeanKind.User => userMean,
        MeanKind.Title when KnowsTitle(title) => titleMeans[title],
        _ => mean,
    };

    private sealed class Profile(MeanModel model, float userMean) : IUserProfile
    {
        public float Predict(int title) => RatingScale.Clamp(model.Score(userMean, title));

        public void ScoreTitles(Span<float> scores)
        {
            ModelRows.RequireLength(scores, model.TitleCount);
            for (var title = 0; title < scores.Length; title++)
            {
                scores[title] = model.Score(userMean, title);
            }
        }
    }
}
