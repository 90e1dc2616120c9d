using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Storage;
using StreamRec.Core.TextSimilarity;

namespace StreamRec.Core.Recommendation.Content;

/// <summary>The model as bytes (index, biases, then the ratings by user), and over other rows.</summary>
internal sealed partial class ContentModel
{
    public void Write(BinaryWriter writer)
    {
        Index.Write(writer);
        biases.Write(writer);
        writer.Write(Shrinkage);
        writer.Write(ratings.UserCount);
        writer.Write(ratings.Count);
        BinaryArrays.Write(writer, ratings.UserStarts);
        BinaryArrays.Write(writer, ratings.Titles);
        BinaryArrays.Write(writer, ratings.HalfStars);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ContentModel Read(BinaryReader reader)
    {
        var stored = TfIdfIndex.Read(reader);
        var userBiases = BiasModel.Read(reader);
        var shrinkage = reader.ReadSingle();
        var users = BinaryArrays.ReadCount(reader, int.MaxValue - 1);
        var count = BinaryArrays.ReadCount(reader, Array.MaxLength);
        BinaryArrays.RequireBytes(reader, ((users + 1L) * sizeof(int)) + (5L * count));
        var (starts, titles, halfStars) = (new int[users + 1], new int[count], new byte[count]);
        BinaryArrays.Read(reader, starts);
        BinaryArrays.Read(reader, titles);
        BinaryArrays.Read(reader, halfStars);
        return titles.AsSpan().ContainsAnyExceptInRange(0, stored.DocumentCount - 1) || starts[^1] != count || users != userBiases.UserCount
            ? throw new InvalidDataException("The ratings of the stored content model do not fit its titles.")
            : new ContentModel(stored, new RatingTable(starts, titles, halfStars, [], stored.DocumentCount), userBiases, shrinkage);
    }

    public IRatingModel Remap(ReadOnlySpan<int> oldUsers, ReadOnlySpan<int> oldTitles)
    {
        var newTitles = new int[TitleCount];
        Array.Fill(newTitles, -1);
        for (var title = 0; title < oldTitles.Length; title++)
        {
            if (oldTitles[title] >= 0)
            {
                newTitles[oldTitles[title]] = title;
            }
        }

        var starts = new int[oldUsers.Length + 1];
        var (titles, halfStars) = (new List<int>(ratings.Count), new List<byte>(ratings.Count));
        for (var user = 0; user < oldUsers.Length; user++)
        {
            if (oldUsers[user] >= 0)
            {
                var rated = ratings.TitlesOf(oldUsers[user]);
                for (var rating = 0; rating < rated.Length; rating++)
                {
                    if (newTitles[rated[rating]] >= 0)
                    {
                        titles.Add(newTitles[rated[rating]]);
                        halfStars.Add(ratings.HalfStarsOf(oldUsers[user])[rating]);
                    }
                }
            }

            starts[user + 1] = titles.Count;
        }

        var table = new RatingTable(starts, [.. titles], [.. halfStars], [], oldTitles.Length);
        return new ContentModel(Index.Pick(oldTitles), table, (BiasModel)biases.Remap(oldUsers, oldTitles), Shrinkage);
    }
}
