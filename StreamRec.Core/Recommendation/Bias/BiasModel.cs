using StreamRec.Core.Storage;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Bias;

/// <summary>
/// Damped biases: score = mean + user bias + title bias, where few ratings pull a bias towards zero (Koren 2010, "Factor in the neighbors",
/// section 2.1). What every better model has to beat, and what answers when there is none.
/// </summary>
public sealed class BiasModel : IRatingModel
{
    private readonly float[] userBiases;
    private readonly float[] titleBiases;
    private readonly bool[] knownUsers;
    private readonly bool[] knownTitles;

    internal BiasModel(float mean, float userDamping, float[] userBiases, float[] titleBiases, bool[] knownUsers, bool[] knownTitles)
    {
        Mean = mean;
        UserDamping = userDamping;
        this.userBiases = userBiases;
        this.titleBiases = titleBiases;
        this.knownUsers = knownUsers;
        this.knownTitles = knownTitles;
    }

    /// <inheritdoc />
    public string Name => BiasTrainer.ModelName;

    /// <inheritdoc />
    public PredictionSource Source => PredictionSource.Bias;

    /// <inheritdoc />
    public int UserCount => userBiases.Length;

    /// <inheritdoc />
    public int TitleCount => titleBiases.Length;

    /// <summary>The mean of all training ratings, in stars.</summary>
    public float Mean { get; }

    /// <summary>How many ratings' worth of trust a user's bias starts with.</summary>
    public float UserDamping { get; }

    /// <inheritdoc />
    public bool KnowsUser(int user) => (uint)user < (uint)knownUsers.Length && knownUsers[user];

    /// <inheritdoc />
    public bool KnowsTitle(int title) => (uint)title < (uint)knownTitles.Length && knownTitles[title];

    /// <summary>By how many stars a user rates above the mean, compared with others on the same titles; 0 when unknown.</summary>
    public float UserBias(int user) => KnowsUser(user) ? userBiases[user] : 0;

    /// <summary>By how many stars a title is rated above the mean; 0 when unknown.</summary>
    public float TitleBias(int title) => KnowsTitle(title) ? titleBiases[title] : 0;

    /// <inheritdoc />
    public IUserProfile ProfileOf(int user) => new Profile(this, UserBias(user));

    /// <inheritdoc />
    public IUserProfile FoldIn(ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars) => new Profile(this, FoldInBias(titles, halfStars));

    /// <summary>The bias of a user with these ratings.</summary>
    public float FoldInBias(ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars)
    {
        var sum = 0.0;
        for (var rating = 0; rating < titles.Length; rating++)
        {
            sum += RatingScale.FromHalfStars(halfStars[rating]) - Mean - TitleBias(titles[rating]);
        }

        return (float)(sum / Math.Max(1, titles.Length + UserDamping));
    }

    /// <inheritdoc />
    public void Write(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(UserCount);
        writer.Write(TitleCount);
        writer.Write(Mean);
        writer.Write(UserDamping);
        BinaryArrays.Write(writer, userBiases);
        BinaryArrays.Write(writer, titleBiases);
        BinaryArrays.Write(writer, knownUsers);
        BinaryArrays.Write(writer, knownTitles);
    }

    internal static BiasModel Read(BinaryReader reader)
    {
        var users = BinaryArrays.ReadCount(reader, int.MaxValue);
        var titles = BinaryArrays.ReadCount(reader, int.MaxValue);
        var mean = reader.ReadSingle();
        var damping = reader.ReadSingle();
        BinaryArrays.RequireBytes(reader, ((long)users + titles) * (sizeof(float) + 1));
        var model = new BiasModel(mean, damping, new float[users], new float[titles], new bool[users], new bool[titles]);
        BinaryArrays.Read(reader, model.userBiases);
        BinaryArrays.Read(reader, model.titleBiases);
        BinaryArrays.Read(reader, model.knownUsers);
        BinaryArrays.Read(reader, model.knownTitles);
        return model;
    }

    /// <inheritdoc />
    public IRatingModel Remap(ReadOnlySpan<int> oldUsers, ReadOnlySpan<int> oldTitles) => new BiasModel(
        Mean,
        UserDamping,
        ModelRows.Pick(userBiases, oldUsers),
        ModelRows.Pick(titleBiases, oldTitles),
        ModelRows.Pick(knownUsers, oldUsers),
        ModelRows.Pick(knownTitles, oldTitles));

    private sealed class Profile(BiasModel model, float bias) : IUserProfile
    {
        public float Predict(int title) => RatingScale.Clamp(model.Mean + bias + model.TitleBias(title));

        public void ScoreTitles(Span<float> scores)
        {
            ModelRows.RequireLength(scores, model.TitleCount);
            for (var title = 0; title < scores.Length; title++)
            {
                scores[title] = model.Mean + bias + model.titleBiases[title];
            }
        }
    }
}
