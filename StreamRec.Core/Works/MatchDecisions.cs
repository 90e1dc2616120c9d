using StreamRec.Core.Database;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Works;

/// <summary>Where decisions about matches are.</summary>
public static class MatchDecisions
{
    /// <summary>Those of a data root.</summary>
    /// <param name="root">The data root.</param>
    /// <param name="shared">The database that several servers share, or <see langword="null"/> where there is none.</param>
    public static IMatchDecisions Of(DataRoot root, IDatabase? shared)
    {
        var file = new FileMatchDecisions(root);
        return shared is null ? file : new DatabaseMatchDecisions(shared, file);
    }
}
