using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using StreamRec.Core.Profiling.Sources;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Api;

/// <summary>What every route about profiles takes.</summary>
internal sealed class ProfileQuery
{
    /// <summary>The table.</summary>
    [FromQuery(Name = "table")]
    [Description("A table of the current snapshot. Required.")]
    public string? Table { get; init; }

    /// <summary>Which rows.</summary>
    [FromQuery(Name = "where")]
    [Description("Only rows like these: conditions such as \"platform = netflix or hulu\", \"release_year >= 2000\", \"director is not empty\", joined by \"and\".")]
    public string? Where { get; init; }

    /// <summary>What columns are taken for.</summary>
    [FromQuery(Name = "columns")]
    [Description("What columns are taken for where their values do not say it, such as \"release_year:category, id:skip\": numeric, category, text, date, boolean, list, skip.")]
    public string? Columns { get; init; }

    /// <summary>The column that all others are related to.</summary>
    [FromQuery(Name = "target")]
    [Description("A column of numbers or truth values that all others are related to.")]
    public string? Target { get; init; }

    /// <summary>The column that orders the rows in time.</summary>
    [FromQuery(Name = "time")]
    [Description("A column of dates that orders the rows in time; left out, the one that never falls from row to row.")]
    public string? Time { get; init; }

    /// <summary>Whether values are left out.</summary>
    [FromQuery(Name = "sensitive")]
    [Description("Whether values are left out, so that only figures about them are shown.")]
    public string? Sensitive { get; init; }

    /// <summary>The choice that they make.</summary>
    /// <param name="compare">What it is compared with, if anything.</param>
    /// <exception cref="Core.Parameters.InvalidParameterException">One of them cannot be read.</exception>
    public ProfileChoice Read(string? compare) =>
        new(ApiParameters.ReadRequired("table", Table, string.Join(", ", ProfileSource.SnapshotTables)).ToLowerInvariant(), Where: Where, Compare: compare)
        {
            Columns = Columns,
            Target = Target,
            Time = Time,
            IsSensitive = ApiParameters.ReadFlag("sensitive", Sensitive),
        };
}
