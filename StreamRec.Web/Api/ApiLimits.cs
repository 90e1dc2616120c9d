using System.ComponentModel.DataAnnotations;

namespace StreamRec.Web.Api;

/// <summary>How much one request to the API may ask for; section <c>StreamRec:Api</c> of the settings.</summary>
public sealed class ApiLimits
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "StreamRec:Api";

    /// <summary>Titles on a page where none is asked for.</summary>
    [Range(1, 1_000)]
    public int DefaultPageSize { get; set; } = 24;

    /// <summary>The most titles on a page.</summary>
    [Range(1, 10_000)]
    public int MaximumPageSize { get; set; } = 200;

    /// <summary>The most similar titles, and the most users found.</summary>
    [Range(1, 1_000)]
    public int MaximumListLength { get; set; } = 100;

    /// <summary>After how many seconds a client may ask again while data is being prepared.</summary>
    [Range(1, 3_600)]
    public int RetryAfterSeconds { get; set; } = 2;

    /// <summary>How many seconds a request that changes something waits for an import to end.</summary>
    [Range(1, 600)]
    public int MaximumWaitSeconds { get; set; } = 10;

    /// <summary>The most rows of a file with the lists of all users: users times titles of a list.</summary>
    [Range(1, 1_000_000_000)]
    public int MaximumRecommendationRows { get; set; } = 20_000_000;
}
