namespace StreamRec.Core.Views;

/// <summary>A page as somebody left it, under a name.</summary>
/// <param name="Id">Its id: 32 hexadecimal digits, rising with time.</param>
/// <param name="Name">The name that somebody gave it; two may have the same.</param>
/// <param name="Address">The page with its filters, below the server's address, such as <c>explore/catalog?platform=netflix</c>.</param>
/// <param name="CreatedAt">When it was saved.</param>
/// <param name="SnapshotId">The snapshot that was shown then; <see langword="null"/> when nothing was imported.</param>
public sealed record SavedView(string Id, string Name, string Address, DateTimeOffset CreatedAt, string? SnapshotId)
{
    /// <summary>The page without its filters, such as <c>explore/catalog</c>.</summary>
    public string Page => Address.Split('?', 2)[0];
}
