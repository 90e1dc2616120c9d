namespace StreamRec.Core.Recommendation.Batch;

/// <summary>Makes the lists of a few users; used by one thread at a time unless it says otherwise.</summary>
internal interface IListMaker
{
    /// <summary>Makes lists.</summary>
    /// <param name="lists">Where they go.</param>
    /// <param name="firstUser">The row of the first user.</param>
    /// <param name="users">How many users.</param>
    /// <param name="cancellation">Looked at often enough for 200 ms.</param>
    void Make(UserLists lists, int firstUser, int users, CancellationToken cancellation);
}
