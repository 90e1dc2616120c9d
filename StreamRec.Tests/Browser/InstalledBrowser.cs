namespace StreamRec.Tests.Browser;

/// <summary>The Chromium, Chrome or Edge of this machine: the tests bring no browser of their own.</summary>
internal static class InstalledBrowser
{
    /// <summary>Why browser tests were skipped.</summary>
    public const string Absent = "No Chromium, Chrome or Edge was found on the PATH or in its usual places.";

    /// <summary>What keeps it from phoning home, and what it needs where there is no display and no user namespace.</summary>
    public static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-features=" + string.Join(',', Unneeded),
    ];

    // The address bar's lists are pages of their own, loaded with each window though nobody sees it: half of what a visit costs. The rest is what Playwright itself
    // switches off and tests can meet: a later list replaces an earlier one.
    private static string[] Unneeded =>
    [
        "WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "AimEnabled",
        "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "GlobalMediaControls", "HttpsUpgrades", "LensOverlay", "MediaRouter", "NetworkTimeServiceQuerying",
        "OptimizationHints", "PaintHolding", "ThirdPartyStoragePartitioning", "Translate",
    ];

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"];

    private static readonly string[] MacApplications = ["Google Chrome", "Chromium", "Microsoft Edge"];

    private static readonly string[] WindowsPrograms = ["Google/Chrome/Application/chrome.exe", "Chromium/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];

    /// <summary>The program file, or <see langword="null"/> when there is none.</summary>
    public static string? Find() => Candidates().FirstOrDefault(File.Exists);

    private static IEnumerable<string> Candidates()
    {
        if (OperatingSystem.IsWindows())
        {
            Environment.SpecialFolder[] folders = [Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData];
            return folders.SelectMany(folder => WindowsPrograms.Select(program => Path.Combine(Environment.GetFolderPath(folder), program)));
        }

        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return onPath.Concat(["/usr/bin", "/usr/local/bin", "/snap/bin"]).SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .Concat(MacApplications.Select(name => $"/Applications/{name}.app/Contents/MacOS/{name}"));
    }
}
