using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using StreamRec.Benchmarks.Running;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>
/// A ratings file of 300 MB is uploaded in pieces to a server over the platforms' catalogs, then reviewed, while a visitor asks for pages at a constant rate: how far the server's memory grows, and
/// how long pages take, each timed from when it was due.
/// </summary>
internal sealed class UploadScenario : IScenario
{
    private const long FileBytes = 300_000_000;
    private const double Megabyte = 1 << 20;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private static readonly string[] Paths = ["/", "/catalog", "/catalog?search=love", "/snapshots", "/api/titles?search=storm&pageSize=5", "/api/status"];

    private string program = "";
    private string file = "";

    public string Name => "upload-ratings";

    public string Goal => "upload of a 300 MB ratings file: memory flat within 50 MB, pages under 100 ms meanwhile";

    public void Prepare(ScenarioContext context)
    {
        program = ServerProcess.FindProgram();
        file = Path.Combine(context.WorkFolder, "upload-ratings.csv");
        if (File.Exists(file) && new FileInfo(file).Length >= FileBytes)
        {
            return;
        }

        using var writer = new StreamWriter(file);
        writer.Write("userId,rating,timestamp,movieId\n");
        var random = new Random(1);
        for (long bytes = 0; bytes < FileBytes + 100;)
        {
            var row = string.Create(CultureInfo.InvariantCulture, $"{random.Next(1, 200_000)},{random.Next(1, 11) / 2.0},{1_400_000_000 + random.Next(200_000_000)},ns{random.Next(1, 8_808)}\n");
            writer.Write(row);
            bytes += row.Length;
        }
    }

    public IReadOnlyList<Figure> Run(ScenarioContext context)
    {
        var dataRoot = context.FreshFolder(Name);
        new Importer(new SnapshotStore(new DataRoot(dataRoot)), new ImportOptions(), TimeProvider.System).Import(new ImportRequest([ScenarioContext.Shared("data/platforms")]));
        using var server = ServerProcess.Start(program, dataRoot);
        server.WaitFor("/healthz/ready");
        for (var round = 0; round < 20; round++)
        {
            foreach (var path in Paths)
            {
                using var warm = server.Client.GetAsync(new Uri(path, UriKind.Relative)).GetAwaiter().GetResult();
            }
        }

        return MeasureAsync(server).GetAwaiter().GetResult();
    }

    private async Task<IReadOnlyList<Figure>> MeasureAsync(ServerProcess server)
    {
        await SendAsync(server.Client, 3 * (8 << 20));
        var before = server.MemoryBytes;
        var upload = Stopwatch.StartNew();
        var (id, uploading) = await WithPagesAsync(server, () => SendAsync(server.Client, long.MaxValue));
        upload.Stop();
        var reviewed = Stopwatch.StartNew();
        var (state, reviewing) = await WithPagesAsync(server, () => ReviewAsync(server.Client, id));
        reviewed.Stop();
        return
        [
            new Figure("upload", upload.Elapsed.TotalSeconds, "s"),
            new Figure("memory grows by at most", (uploading.PeakBytes - before) / Megabyte, "MB"),
            new Figure("pages during the upload, median", At(uploading.Times, 0.5), "ms"),
            new Figure("pages during the upload, 95 %", At(uploading.Times, 0.95), "ms"),
            new Figure("pages during the upload, longest", At(uploading.Times, 1), "ms"),
            new Figure($"review ({state})", reviewed.Elapsed.TotalSeconds, "s"),
            new Figure("pages during the review, median", At(reviewing.Times, 0.5), "ms"),
            new Figure("pages during the review, 95 %", At(reviewing.Times, 0.95), "ms"),
            new Figure("pages during the review, longest", At(reviewing.Times, 1), "ms"),
        ];
    }

    // As a browser sends it: one piece after the other.
    private async Task<string> SendAsync(HttpClient client, long mostBytes)
    {
        await using var content = File.OpenRead(file);
        using var created = await client.PostAsJsonAsync("/api/uploads", new { name = "1.csv", size = content.Length });
        created.EnsureSuccessStatusCode();
        var upload = await created.Content.ReadFromJsonAsync<JsonElement>();
        var (id, piece) = (upload.GetProperty("id").GetString()!, new byte[upload.GetProperty("maximumPieceBytes").GetInt32()]);
        for (long offset = 0; offset < Math.Min(content.Length, mostBytes);)
        {
            var read = await content.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false);
            using var body = new ByteArrayContent(piece, 0, read);
            body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            using var response = await client.PutAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"/api/uploads/{id}?offset={offset}"), UriKind.Relative), body);
            response.EnsureSuccessStatusCode();
            offset += read;
        }

        return id;
    }

    private static async Task<string> ReviewAsync(HttpClient client, string upload)
    {
        using var begun = await client.PostAsJsonAsync("/api/imports", new { uploads = new[] { upload } });
        begun.EnsureSuccessStatusCode();
        while (true)
        {
            var review = await client.GetFromJsonAsync<JsonElement>(begun.Headers.Location);
            if (review.GetProperty("state").GetString() is { } state && state is not ("waiting" or "running"))
            {
                return state;
            }

            await Task.Delay(Interval);
        }
    }

    private static async Task<(T Result, (double[] Times, long PeakBytes) Pages)> WithPagesAsync<T>(ServerProcess server, Func<Task<T>> work)
    {
        var (times, peak, start) = (new List<Task<double>>(), 0L, Stopwatch.GetTimestamp());
        var done = Task.Run(work);
        for (var number = 0; !done.IsCompleted; number++)
        {
            var due = number * Interval;
            if (due - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait);
            }

            times.Add(AskAsync(server.Client, Paths[number % Paths.Length], start, due));
            peak = Math.Max(peak, server.MemoryBytes);
        }

        var sorted = await Task.WhenAll(times);
        Array.Sort(sorted);
        return (await done, (sorted, peak));
    }

    private static async Task<double> AskAsync(HttpClient client, string path, long start, TimeSpan due)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        response.EnsureSuccessStatusCode();
        return (Stopwatch.GetElapsedTime(start) - due).TotalMilliseconds;
    }

    private static double At(double[] sorted, double share) => sorted[(int)Math.Round(share * (sorted.Length - 1), MidpointRounding.AwayFromZero)];
}
