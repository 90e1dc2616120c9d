using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Jobs;

/// <summary>The jobs of a data root, one small JSON file each, replaced in one step. One queue at a time owns them; anybody may read.</summary>
/// <param name="root">The data root.</param>
/// <param name="kinds">The kinds of work whose requests can be read; files of other kinds are left alone.</param>
public sealed class JobStore(DataRoot root, IReadOnlyList<IJobKind> kinds)
{
    private const int Layout = 1;
    private const string Extension = ".json";

    private readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { info => AddKinds(info, kinds) } },
    };

    /// <summary>All jobs, in no particular order; files that cannot be read are left out.</summary>
    public IReadOnlyList<Job> Read()
    {
        if (!Directory.Exists(root.Jobs))
        {
            return [];
        }

        var jobs = new List<Job>();
        foreach (var path in Directory.EnumerateFiles(root.Jobs, "*" + Extension))
        {
            if (TryRead(path) is { } job)
            {
                jobs.Add(job);
            }
        }

        return jobs;
    }

    /// <summary>How many run and wait, whatever their kinds; for whoever is not the queue. What ran when a server ended unexpectedly runs no more.</summary>
    public static JobCounts Count(DataRoot root)
    {
        ArgumentNullException.ThrowIfNull(root);
        var store = new JobStore(root, []);
        var states = Directory.Exists(root.Jobs) ? Directory.EnumerateFiles(root.Jobs, "*" + Extension).Select(store.StateIn).ToList() : [];
        return new JobCounts(store.IsOwned() ? states.Count(state => state == JobState.Running) : 0, states.Count(state => state == JobState.Queued));
    }

    /// <summary>Whether a queue owns the jobs: then those that run do run.</summary>
    public bool IsOwned()
    {
        if (!Directory.Exists(root.Jobs))
        {
            return false;
        }

        using var own = TryOwn();
        return own is null;
    }

    /// <summary>Holds the right to change the jobs until disposed; <see langword="null"/> while another queue has it.</summary>
    /// <exception cref="UnauthorizedAccessException">The folder may not be changed.</exception>
    internal IDisposable? TryOwn()
    {
        OutputFolder.Create(root.Jobs);
        try
        {
            return new FileStream(Path.Combine(root.Jobs, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Keeps a job as it stands.</summary>
    /// <exception cref="IOException">The disk does not take it; what was kept before stays.</exception>
    internal void Write(Job job) => AtomicFile.WriteAllBytes(FileOf(job.Id), JsonSerializer.SerializeToUtf8Bytes(new Content(Layout, job), json));

    /// <summary>One job; <see langword="null"/> when there is none that can be read.</summary>
    internal Job? Find(string id) => File.Exists(FileOf(id)) ? TryRead(FileOf(id)) : null;

    /// <summary>Forgets a job.</summary>
    internal void Delete(string id) => File.Delete(FileOf(id));

    private string FileOf(string id) => Path.Combine(root.Jobs, id + Extension);

    private Job? TryRead(string path) =>
        TryRead<Content>(path) is { Layout: Layout, Job: { Request: not null } job } && job.Id == Path.GetFileNameWithoutExtension(path) ? job : null;

    private JobState? StateIn(string path) => TryRead<Outline>(path)?.Job?.State;

    private T? TryRead<T>(string path)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), json);
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException or IOException or UnauthorizedAccessException)
        {
            // Damaged, or of a kind that another version of the program does: a list without it is better than none.
            return null;
        }
    }

    private static void AddKinds(JsonTypeInfo info, IReadOnlyList<IJobKind> kinds)
    {
        if (info.Type != typeof(JobRequest))
        {
            return;
        }

        info.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "kind" };
        foreach (var kind in kinds)
        {
            info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(kind.RequestType, kind.Name));
        }
    }

    private sealed record Content(int Layout, Job? Job);

    private sealed record Outline(OutlinedJob? Job);

    private sealed record OutlinedJob(JobState State);
}

/// <summary>How much long work there is.</summary>
/// <param name="Running">How many run.</param>
/// <param name="Waiting">How many wait.</param>
public sealed record JobCounts(int Running, int Waiting)
{
    /// <summary>Counts jobs.</summary>
    public static JobCounts Of(IReadOnlyList<Job> jobs) => new(jobs.Count(job => job.State == JobState.Running), jobs.Count(job => job.State == JobState.Queued));
}
