using System.Text.RegularExpressions;
using StreamRec.Core.DuckDb;
using StreamRec.Core.Sql.Protocol;

namespace StreamRec.Core.Sql.Worker;

/// <summary>
/// Lets statements through that read, and no others, by what the engine's own parser takes them for. <c>EXPLAIN ANALYZE</c> runs what it explains, so what is explained must read as well.
/// </summary>
internal static partial class StatementGate
{
    /// <summary>Says why a statement is not run; <see langword="null"/> when it may be.</summary>
    public static SqlProblem? Refusal(DuckDbConnection connection, DuckDbStatement statement, string sql)
    {
        if (statement.Kind == DuckDbStatementKind.Explain)
        {
            var explain = Explain().Match(sql);
            if (!explain.Success)
            {
                return new SqlProblem(SqlRefusal.NotAllowed, "EXPLAIN must be the first word.");
            }

            using var explained = connection.Prepare(sql[explain.Length..]);
            return explained.Kind == DuckDbStatementKind.Select ? null : NotAllowed(explained.Kind);
        }

        if (statement.Kind != DuckDbStatementKind.Select)
        {
            return NotAllowed(statement.Kind);
        }

        return statement.ParameterCount > 0 ? new SqlProblem(SqlRefusal.Wrong, "Parameters (? and $1) have no values here; write the values into the query.") : null;
    }

    private static SqlProblem NotAllowed(DuckDbStatementKind kind) => new(
        SqlRefusal.NotAllowed, $"Only queries that read are answered (SELECT, FROM, WITH, VALUES, DESCRIBE, SUMMARIZE, EXPLAIN); this is {kind.ToString().ToUpperInvariant()}.");

    [GeneratedRegex(@"^(\s|--[^\n]*(\n|$)|/\*.*?\*/)*explain(\s+analyze)?(\s*\([^)]*\))?\s", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Explain();
}
