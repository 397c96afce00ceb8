namespace ReportCompiler.IO;

/// <summary>What stands where a file is to be written.</summary>
public enum Standing
{
    /// <summary>Nothing yet.</summary>
    Nothing,

    /// <summary>A file that may be replaced.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A device, a pipe or a part of the system: it can be written into, but not replaced.</summary>
    Device,

    /// <summary>A file that may not be written, or a path that cannot be followed.</summary>
    Unwritable,
}
