import Compression
import Content
import Diagnostics
import SiteModel

extension Build.Options {
    var state: StateFolder { StateFolder(content: content, output: output) }

    var reading: BuildInputs { inputs ?? .disk(content: content, templates: templates) }
}

extension Build {
    package struct Options: Sendable {
        package var content: String
        package var templates: String
        package var output: String
        /// A folder for fragments of the pages, when they are wanted.
        package var fragments: String?
        package var now: Moment
        package var audience: Audience
        /// Warnings count as errors.
        package var isStrict: Bool
        /// Everything is made anew, whatever an earlier build says of itself.
        package var isClean: Bool
        package var jobs: Int
        /// What distinguishes this program from another build of it.
        package var tool: String
        /// What another command is told that wants to write the same folder meanwhile.
        package var holder = "tdkt"
        /// How long to wait for another command that writes the same folder.
        package var patience = Duration.seconds(10)
        /// The lock of the output when the caller holds it already.
        package var lock: OutputLock?
        /// Where the texts come from when it is not the folders of these options.
        package var inputs: BuildInputs?
        /// Writes compressed files beside those that a web server sends; nil for none.
        package var compressor: Compressor?

        package init(
            content: String = "content", templates: String = "templates", output: String = "public",
            fragments: String? = nil, now: Moment, audience: Audience = Audience(), isStrict: Bool = false,
            isClean: Bool = false, jobs: Int = 2, tool: String = "", compressor: Compressor? = nil
        ) {
            (self.content, self.templates, self.output) = (content, templates, output)
            (self.fragments, self.now, self.audience, self.isStrict) = (fragments, now, audience, isStrict)
            (self.isClean, self.jobs, self.tool) = (isClean, jobs, tool)
            self.compressor = compressor
        }
    }

    /// How far a build has come.
    package enum Progress: Sendable {
        /// For another command that writes the same folder.
        case waiting(holder: String)
        case parsing
        case rendering(done: Int, of: Int)
        case compressing
        case writing
    }
}
