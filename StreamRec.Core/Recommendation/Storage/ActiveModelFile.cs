using System.Text.Json;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Recommendation.Storage;

/// <summary>The small file that says which model is active and which ones were before it; replaced in one step.</summary>
/// <param name="path">The file.</param>
internal sealed class ActiveModelFile(string path)
{
    // So many steps back are remembered; nobody goes back further by single steps.
    private const int MostRemembered = 100;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The active model and those before it, the latest first; no model when there is no file.</summary>
    /// <exception cref="ModelException">The file is damaged.</exception>
    public (string? Active, IReadOnlyList<string> Before) Read()
    {
        if (!File.Exists(path))
        {
            return (null, []);
        }

        try
        {
            var content = JsonSerializer.Deserialize<Content>(File.ReadAllBytes(path), Json);
            return content?.Model is { } model ? (model, content.Before ?? []) : throw new ModelException($"{path} is damaged: it names no model.");
        }
        catch (JsonException failure)
        {
            throw new ModelException($"{path} is damaged: {failure.Message}", failure);
        }
    }

    /// <summary>Makes another model the active one; the one that was is remembered, unless it is the same.</summary>
    /// <exception cref="ModelException">The disk does not take it; the file stays as it is.</exception>
    public void Switch(string model)
    {
        var (active, before) = ReadOrForget();
        if (active != model)
        {
            Write(model, active is null ? before : [active, .. before.Take(MostRemembered - 1)]);
        }
    }

    /// <summary>Makes a model the active one that was so before; it and all that were activated since are no longer remembered.</summary>
    /// <exception cref="ModelException">The disk does not take it; the file stays as it is.</exception>
    public void GoBackTo(string model) => Write(model, [.. ReadOrForget().Before.SkipWhile(each => each != model).Skip(1)]);

    private void Write(string model, IReadOnlyList<string> before)
    {
        try
        {
            AtomicFile.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(new Content(model, before), Json));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"Model {model} could not be made the active one, because {path} cannot be written: {failure.Message} The active model stays.", failure);
        }
    }

    private (string? Active, IReadOnlyList<string> Before) ReadOrForget()
    {
        try
        {
            return Read();
        }
        catch (ModelException)
        {
            // A damaged file is no reason to be left without a model: the new choice takes its place.
            return (null, []);
        }
    }

    private sealed record Content(string? Model, IReadOnlyList<string>? Before);
}
