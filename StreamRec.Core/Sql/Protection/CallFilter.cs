using System.Runtime.InteropServices;

namespace StreamRec.Core.Sql.Protection;

/// <summary>
/// A filter of system calls (seccomp, Linux) on all threads of the process: what would write or remove a file, open a connection, start a program or touch another process gets the answer
/// "not permitted". See <c>man 2 seccomp</c>.
/// </summary>
internal static unsafe class CallFilter
{
    private const int SetModeFilter = 1;
    private const int OnAllThreads = 1;
    private const uint WritingFlags = 0x1 | 0x2 | 0x40 | 0x200;

    private const ushort Load = 0x20;
    private const ushort JumpIfEqual = 0x15;
    private const ushort JumpIfNotBelow = 0x35;
    private const ushort JumpIfAnyBit = 0x45;
    private const ushort Return = 0x06;

    private const uint Allowed = 0x7fff0000;
    private const uint NotPermitted = 0x00050000 | 1;
    private const uint NotThere = 0x00050000 | 38;

    private const uint NumberPlace = 0;
    private const uint ProcessorPlace = 4;
    private const uint FirstArgumentPlace = 16;
    private const uint ArgumentBytes = 8;

    // Numbers of another calling convention of the same processor begin here; nobody uses it.
    private const uint OtherConvention = 0x40000000;

    /// <summary>Sets the filter.</summary>
    /// <returns>Whether the system does it; not on processors whose numbers are not known here.</returns>
    public static bool Set()
    {
        if (CallNumbers.OfThisProcessor() is not { } numbers)
        {
            return false;
        }

        var program = Program(numbers);
        fixed (Instruction* first = program)
        {
            var whole = new FilterProgram { Length = (ushort)program.Length, Instructions = first };
            return LinuxCalls.Call(numbers.Seccomp, SetModeFilter, OnAllThreads, (nint)(&whole), 0) == 0;
        }
    }

    private static Instruction[] Program(CallNumbers numbers)
    {
        var program = new List<Instruction>
        {
            new(Load, ProcessorPlace),
            new(JumpIfEqual, numbers.Processor, yes: 1),
            new(Return, NotPermitted),
            new(Load, NumberPlace),
            new(JumpIfNotBelow, OtherConvention, no: 1),
            new(Return, NotPermitted),

            // Its arguments lie behind a pointer that a filter cannot follow; callers fall back to the older call.
            new(JumpIfEqual, numbers.OpenWithStructure, no: 1),
            new(Return, NotThere),
        };
        foreach (var (number, flagsArgument) in numbers.Opening)
        {
            program.Add(new(JumpIfEqual, number, no: 4));
            program.Add(new(Load, FirstArgumentPlace + ((uint)flagsArgument * ArgumentBytes)));
            program.Add(new(JumpIfAnyBit, WritingFlags, no: 1));
            program.Add(new(Return, NotPermitted));
            program.Add(new(Return, Allowed));
        }

        foreach (var number in numbers.Forbidden)
        {
            program.Add(new(JumpIfEqual, number, no: 1));
            program.Add(new(Return, NotPermitted));
        }

        program.Add(new(Return, Allowed));
        return [.. program];
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Instruction(ushort code, uint value, byte yes = 0, byte no = 0)
    {
        public readonly ushort Code = code;
        public readonly byte Yes = yes;
        public readonly byte No = no;
        public readonly uint Value = value;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct FilterProgram
    {
        public ushort Length;
        public Instruction* Instructions;
    }
}
