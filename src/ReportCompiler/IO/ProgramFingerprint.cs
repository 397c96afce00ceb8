using System.Runtime.InteropServices;
using System.Text;

namespace ReportCompiler.IO;

#pragma warning disable RS0030 // This folder is where the library touches the disk.

/// <summary>
/// Tells one program from another whose version may have the same number: by the id that the compiler gives the library, a hash of all that is in it, and by the
/// list of packages that is published beside the program, each with its hash.
/// </summary>
internal static class ProgramFingerprint
{
    /// <summary>The fingerprint of the program that runs; null when it cannot be told, as where no list stands beside it.</summary>
    public static byte[]? Read()
    {
        try
        {
            var lists = Directory.GetFiles(AppContext.BaseDirectory, "*.deps.json");
            if (lists.Length == 0) return null;
            using var all = new MemoryStream();
            all.Write(typeof(ProgramFingerprint).Module.ModuleVersionId.ToByteArray());
            all.Write(Encoding.UTF8.GetBytes($"{RuntimeInformation.FrameworkDescription} {RuntimeInformation.RuntimeIdentifier}"));
            foreach (var list in lists.Order(StringComparer.Ordinal)) all.Write(File.ReadAllBytes(list));
            return all.ToArray();
        }
        catch (Exception e) when (ProjectFolder.IsDiskProblem(e))
        {
            return null;
        }
    }
}
