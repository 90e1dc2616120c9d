using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Recommendation.Blend;

/// <summary>
/// Several models mixed: score = biases + Σ weight · (part's prediction − biases), with the weights of the group that user and title are in by their numbers of ratings. Its file holds the parts as they
/// write themselves.
/// </summary>
internal sealed class BlendModel : IExplainingModel
{
    private readonly IRatingModel[] parts;
    private readonly int[] userCounts;
    private readonly int[] titleCounts;

    public BlendModel(BiasModel biases, IRatingModel[] parts, BlendWeights weights, int[] userCounts, int[] titleCounts)
    {
        Biases = biases;
        Weights = weights;
        this.parts = parts;
        this.userCounts = userCounts;
        this.titleCounts = titleCounts;
    }

    public string Name => BlendTrainer.ModelName;

    public PredictionSource Source => PredictionSource.Blend;

    public int UserCount => Biases.UserCount;

    public int TitleCount => Biases.TitleCount;

    /// <summary>What the parts' predictions are mixed around.</summary>
    public BiasModel Biases { get; }

    /// <summary>How much each part counts.</summary>
    public BlendWeights Weights { get; }

    /// <summary>The parts.</summary>
    public IReadOnlyList<IRatingModel> Parts => parts;

    public bool KnowsUser(int user) => Biases.KnowsUser(user);

    public bool KnowsTitle(int title) => Biases.KnowsTitle(title) || Array.Exists(parts, part => part.KnowsTitle(title));

    /// <summary>The number of ratings of a title in training; 0 for a title that is not there.</summary>
    public int RatingsOf(int title) => (uint)title < (uint)titleCounts.Length ? titleCounts[title] : 0;

    public IUserProfile ProfileOf(int user) =>
        new BlendProfile(this, Array.ConvertAll(parts, part => part.ProfileOf(user)), Biases.UserBias(user), KnowsUser(user) ? userCounts[user] : 0);

    public IUserProfile FoldIn(ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars)
    {
        var profiles = new IUserProfile[parts.Length];
        for (var part = 0; part < profiles.Length; part++)
        {
            profiles[part] = parts[part].FoldIn(titles, halfStars);
        }

        return new BlendProfile(this, profiles, Biases.FoldInBias(titles, halfStars), titles.Length);
    }

    public IRatingEffects EffectsOf(ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars)
    {
        var effects = new IRatingEffects?[parts.Length];
        for (var part = 0; part < effects.Length; part++)
        {
            effects[part] = (parts[part] as IExplainingModel)?.EffectsOf(titles, halfStars);
        }

        return new BlendEffects(this, effects, titles.Length);
    }

    public void Write(BinaryWriter writer)
    {
        Biases.Write(writer);
        BinaryArrays.Write(writer, userCounts);
        BinaryArrays.Write(writer, titleCounts);
        writer.Write(Weights.ManyForUser);
        writer.Write(Weights.ManyForTitle);
        writer.Write(parts.Length);
        BinaryArrays.Write(writer, Weights.Values);
        foreach (var part in parts)
        {
            writer.Write(part.Name);
            part.Write(writer);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="reader">The content.</param>
    /// <param name="find">The trainer of a name, which reads its part.</param>
    public static BlendModel Read(BinaryReader reader, Func<string, IModelTrainer?> find)
    {
        var biases = BiasModel.Read(reader);
        BinaryArrays.RequireBytes(reader, ((long)biases.UserCount + biases.TitleCount) * sizeof(int));
        var (userCounts, titleCounts) = (new int[biases.UserCount], new int[biases.TitleCount]);
        BinaryArrays.Read(reader, userCounts);
        BinaryArrays.Read(reader, titleCounts);
        var (manyForUser, manyForTitle) = (reader.ReadInt32(), reader.ReadInt32());
        var read = new IRatingModel[BinaryArrays.ReadCount(reader, 100)];
        var weights = new BlendWeights(new float[BlendWeights.Groups * read.Length], manyForUser, manyForTitle);
        BinaryArrays.Read(reader, weights.Values);
        for (var part = 0; part < read.Length; part++)
        {
            var name = reader.ReadString();
            read[part] = (find(name) ?? throw new InvalidDataException($"The stored blend mixes a model that there is not, '{name}'.")).Read(reader);
            if (read[part].UserCount != biases.UserCount || read[part].TitleCount != biases.TitleCount)
            {
                throw new InvalidDataException("The parts of the stored blend are not about the same users and titles.");
            }
        }

        return new BlendModel(biases, read, weights, userCounts, titleCounts);
    }

    public IRatingModel Remap(ReadOnlySpan<int> oldUsers, ReadOnlySpan<int> oldTitles)
    {
        var remapped = new IRatingModel[parts.Length];
        for (var part = 0; part < remapped.Length; part++)
        {
            remapped[part] = parts[part].Remap(oldUsers, oldTitles);
        }

        return new BlendModel((BiasModel)Biases.Remap(oldUsers, oldTitles), remapped, Weights, ModelRows.Pick(userCounts, oldUsers), ModelRows.Pick(titleCounts, oldTitles));
    }
}
