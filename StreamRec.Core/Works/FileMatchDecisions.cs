using System.Security.Cryptography;
using System.Text.Json;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Works;

/// <summary>
/// Decisions in one small file of the data root that is replaced in one step: commands read it while a server runs, which has the embedded store to itself.
/// </summary>
/// <param name="root">The data root.</param>
public sealed class FileMatchDecisions(DataRoot root) : IMatchDecisions
{
    private const int Layout = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <inheritdoc />
    public event EventHandler? Changed;

    /// <summary>The checksum of the file, empty while there is none.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public string Stamp => ReadBytes() is { } bytes ? Convert.ToHexStringLower(SHA256.HashData(bytes)) : "";

    /// <inheritdoc />
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

        return content.Decisions is { } decisions && decisions.All(decision => decision is { IsWhole: true })
            ? [.. decisions.OfType<MatchDecision>()]
            : throw new UnusableDecisionsException($"{root.MatchDecisionsFile} is damaged: a decision lacks a title. Repair or remove it; until then no decision is taken over.");
    }

    /// <summary>Keeps a decision in place of any earlier one about the same titles. Waits while an import or training is changing the data root.</summary>
    /// <inheritdoc path="/exception" />
    public void Decide(MatchDecision decision, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(decision);
        if (!decision.IsWhole)
        {
            throw new ArgumentException("Two different titles are needed.", nameof(decision));
        }

        using (root.WaitForWriting(cancellation))
        {
            Write([.. Read().Where(each => !each.IsAbout(decision.FirstTitleId, decision.SecondTitleId)), decision]);
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Takes a decision back: what matching found holds again. Waits while an import or training is changing the data root.</summary>
    /// <inheritdoc path="/returns" />
    /// <inheritdoc path="/exception" />
    public bool Withdraw(string titleId, string otherTitleId, CancellationToken cancellation = default)
    {
        using (root.WaitForWriting(cancellation))
        {
            var before = Read();
            var after = before.Where(each => !each.IsAbout(titleId, otherTitleId)).ToArray();
            if (after.Length == before.Count)
            {
                return false;
            }

            Write(after);
        }

        Changed?.Invoke(this, EventArgs.Empty);
        return true;
    }

    private byte[]? ReadBytes() => File.Exists(root.MatchDecisionsFile) ? File.ReadAllBytes(root.MatchDecisionsFile) : null;

    private void Write(MatchDecision[] decisions) =>
        AtomicFile.WriteAllBytes(root.MatchDecisionsFile, JsonSerializer.SerializeToUtf8Bytes(new Content(Layout, decisions), Json));

    private sealed record Content(int Layout, IReadOnlyList<MatchDecision?>? Decisions);
}
