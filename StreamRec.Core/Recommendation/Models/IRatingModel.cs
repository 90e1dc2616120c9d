namespace StreamRec.Core.Recommendation.Models;

/// <summary>
/// A trained model that predicts scores. It speaks in the user rows and title rows of the table it was trained on. Immutable: any number
/// of threads may ask it at once.
/// </summary>
public interface IRatingModel
{
    /// <summary>The name of its trainer, such as <c>mf</c>.</summary>
    string Name { get; }

    /// <summary>What its answers are called in the API's <c>source</c>.</summary>
    PredictionSource Source { get; }

    /// <summary>The number of user rows.</summary>
    int UserCount { get; }

    /// <summary>The number of title rows, rated or not.</summary>
    int TitleCount { get; }

    /// <summary>Whether the user had ratings in training.</summary>
    /// <param name="user">A user row; any other number is not known.</param>
    bool KnowsUser(int user);

    /// <summary>Whether the model can say something of this title beyond what it says of any title.</summary>
    /// <param name="title">A title row; any other number is not known.</param>
    bool KnowsTitle(int title);

    /// <summary>The user as the model sees them; for a user it does not know, the average user.</summary>
    /// <param name="user">A user row, or −1.</param>
    IUserProfile ProfileOf(int user);

    /// <summary>A user who is not in the training data, from a handful of ratings, without training again.</summary>
    /// <param name="titles">Title rows; those the model does not know are passed over.</param>
    /// <param name="halfStars">The scores beside them, in half stars (1 to 10).</param>
    IUserProfile FoldIn(ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars);

    /// <summary>Writes what <see cref="IModelTrainer.Read"/> of its trainer reads, little endian.</summary>
    void Write(BinaryWriter writer);

    /// <summary>The same model over other rows, for a newer snapshot: rows without a counterpart become unknown.</summary>
    /// <param name="oldUsers">For each new user row the row in this model, or −1.</param>
    /// <param name="oldTitles">For each new title row the row in this model, or −1.</param>
    IRatingModel Remap(ReadOnlySpan<int> oldUsers, ReadOnlySpan<int> oldTitles);
}
