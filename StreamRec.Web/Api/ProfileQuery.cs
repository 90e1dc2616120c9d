using System.ComponentModel;
using StreamRec.Core.Profiling.Sources;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Api;

/// <summary>What every route about profiles takes.</summary>
/// <param name="Table">The table.</param>
/// <param name="Where">Which rows.</param>
/// <param name="Columns">What columns are taken for.</param>
/// <param name="Target">The column that all others are related to.</param>
/// <param name="Time">The column that orders the rows in time.</param>
/// <param name="Sensitive">Whether values are left out.</param>
internal sealed record ProfileQuery(
    [property: Description("A table of the current snapshot. Required.")] string? Table,
    [property: Description("Only rows like these: conditions such as \"platform = netflix or hulu\", \"release_year >= 2000\", \"director is not empty\", joined by \"and\".")] string? Where,
    [property: Description("What columns are taken for where their values do not say it, such as \"release_year:category, id:skip\": numeric, category, text, date, boolean, list, skip.")] string? Columns,
    [property: Description("A column of numbers or truth values that all others are related to.")] string? Target,
    [property: Description("A column of dates that orders the rows in time; left out, the one that never falls from row to row.")] string? Time,
    [property: Description("Whether values are left out, so that only figures about them are shown.")] string? Sensitive)
{
    /// <summary>The choice that they make.</summary>
    /// <param name="compare">What it is compared with, if anything.</param>
    /// <exception cref="Core.Parameters.InvalidParameterException">One of them cannot be read.</exception>
    public ProfileChoice Read(string? compare)
    {
        var choice = new ProfileChoice(ApiParameters.ReadRequired("table", Table, string.Join(", ", ProfileSource.SnapshotTables)).ToLowerInvariant(), Where: Where, Compare: compare)
        {
            Columns = Columns,
            Target = Target,
            Time = Time,
            IsSensitive = ApiParameters.ReadFlag("sensitive", Sensitive),
        };
        return choice;
    }
}
