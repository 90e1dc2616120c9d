using System.Security.Cryptography;
using System.Text.Json;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Works;

/// <summary>
/// People's decisions about matches, in one small file of the data root that is replaced in one step. They are no part of a snapshot, so the
/// next import keeps them.
/// </summary>
/// <param name="root">The data root.</param>
public sealed class MatchDecisionStore(DataRoot root)
{
    private const int Layout = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>
    /// Changes whenever a decision is taken or withdrawn, by this or another process: the checksum of the file, empty while there is none.
    /// </summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public string Stamp => ReadBytes() is { } bytes ? Convert.ToHexStringLower(SHA256.HashData(bytes)) : "";

    /// <summary>Every decision, the oldest first; at most one about any two titles.</summary>
    /// <exception cref="UnusableDecisionsException">The file is damaged, or of a layout that this version does not know.</exception>
    public IReadOnlyList<MatchDecision> Read()
    {
        if (ReadBytes() is not { } bytes)
        {
            return [];
        }

        Content? content;
        try
        {
            content = JsonSerializer.Deserialize<Content>(bytes, Json);
        }
        catch (JsonException error)
        {
            throw new UnusableDecisionsException($"{root.MatchDecisionsFile} is damaged: {error.Message} Repair or remove it; until then no decision is taken over.", error);
        }

        if (content?.Layout != Layout)
        {
            throw new UnusableDecisionsException($"{root.MatchDecisionsFile} has the layout {content?.Layout.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}; this version reads {Layout}.");
        }

        return content.Decisions is { } decisions && decisions.All(IsWhole)
            ? [.. decisions.OfType<MatchDecision>()]
            : throw new UnusableDecisionsException($"{root.MatchDecisionsFile} is damaged: a decision lacks a title. Repair or remove it; until then no decision is taken over.");
    }

    /// <summary>Keeps a decision in place of any earlier one about the same titles. Waits while an import or training is changing the data root.</summary>
    /// <exception cref="ArgumentException">The titles are not two.</exception>
    /// <exception cref="UnusableDecisionsException">The file is damaged; it stays as it is.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting.</exception>
    public void Decide(MatchDecision decision, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(decision);
        if (!IsWhole(decision))
        {
            throw new ArgumentException("Two different titles are needed.", nameof(decision));
        }

        using var writing = root.WaitForWriting(cancellation);
        Write([.. Read().Where(each => !each.IsAbout(decision.FirstTitleId, decision.SecondTitleId)), decision]);
    }

    /// <summary>Takes a decision back: what matching found holds again.</summary>
    /// <returns>Whether there was one about these titles.</returns>
    /// <exception cref="UnusableDecisionsException">The file is damaged; it stays as it is.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting.</exception>
    public bool Withdraw(string titleId, string otherTitleId, CancellationToken cancellation = default)
    {
        using var writing = root.WaitForWriting(cancellation);
        var before = Read();
        var after = before.Where(each => !each.IsAbout(titleId, otherTitleId)).ToArray();
        if (after.Length == before.Count)
        {
            return false;
        }

        Write(after);
        return true;
    }

    private static bool IsWhole(MatchDecision? decision) =>
        decision is not null
        && !string.IsNullOrWhiteSpace(decision.FirstTitleId)
        && !string.IsNullOrWhiteSpace(decision.SecondTitleId)
        && !string.Equals(decision.FirstTitleId, decision.SecondTitleId, StringComparison.Ordinal);

    private byte[]? ReadBytes() => File.Exists(root.MatchDecisionsFile) ? File.ReadAllBytes(root.MatchDecisionsFile) : null;

    private void Write(MatchDecision[] decisions) =>
        AtomicFile.WriteAllBytes(root.MatchDecisionsFile, JsonSerializer.SerializeToUtf8Bytes(new Content(Layout, decisions), Json));

    private sealed record Content(int Layout, IReadOnlyList<MatchDecision?>? Decisions);
}

/// <summary>The file of decisions about matches cannot be used.</summary>
public sealed class UnusableDecisionsException(string message, Exception? inner = null) : Exception(message, inner);
