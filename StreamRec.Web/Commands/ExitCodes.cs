namespace StreamRec.Web.Commands;

/// <summary>What the program's exit code says.</summary>
internal static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>An internal failure.</summary>
    public const int InternalFailure = 1;

    /// <summary>Wrong arguments or unusable input; nothing has changed.</summary>
    public const int UnusableInput = 2;

    /// <summary>Stopped by Ctrl+C (128 + SIGINT, as shells have it); nothing has changed.</summary>
    public const int Cancelled = 130;
}
