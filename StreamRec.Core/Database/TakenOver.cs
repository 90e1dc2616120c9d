namespace StreamRec.Core.Database;

/// <summary>What earlier versions kept in files of the data root and a database has taken over: once, and not again when somebody has deleted it there since.</summary>
internal static class TakenOver
{
    /// <summary>Does something in the transaction that notes it, unless it was done before; when several servers come at once, one of them does it.</summary>
    /// <param name="database">The database.</param>
    /// <param name="what">The note's name.</param>
    /// <param name="work">What to do.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="DatabaseException">The database is not to be had; nothing was done.</exception>
    public static async Task OnceAsync(IDatabase database, string what, Action<IDatabaseSession> work, CancellationToken cancellation)
    {
        if (await database.ReadAsync(session => IsDone(session, what), cancellation).ConfigureAwait(false))
        {
            return;
        }

        await database.WriteAsync(
            session =>
            {
                if (IsDone(session, what))
                {
                    return false;
                }

                work(session);
                session.Execute("insert into taken_over (what, taken) values ($1, $2)", what, DateTimeOffset.UtcNow);
                return true;
            },
            cancellation).ConfigureAwait(false);
    }

    private static bool IsDone(IDatabaseSession session, string what) => session.Query("select 1 from taken_over where what = $1", what).Count > 0;
}
